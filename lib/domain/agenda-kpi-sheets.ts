import { choice, count, day, list, maybe, numbering, pointer, required, sheet, text, title, year } from '@/lib/domain/agenda-columns'
import { indicatorShortWords } from '@/lib/domain/agenda-words'
import { leadRoleWords } from '@/lib/domain/lead'
import { countingLevelWords, kpiDirectionWords, kpiFrequencyWords, kpiKindWords, kpiLevelWords } from '@/lib/domain/kpi'

const anyFigure = [-1e12, 1e12] as const
const longestKpiName = 500

/** New KPIs with their targets, and who answers for KPIs. */
export const kpiSheets = {
  kpis: sheet({
    name: 'KPI’s',
    about: 'Alleen nieuwe KPI’s. Wat er al is, wijzig je op het blad van de KPI; een KPI die hier niet staat, blijft.',
    columns: {
      number: numbering('Nummer'),
      at: pointer('Bij', { about: 'Het nummer van de ambitie, het resultaat of de activiteit. Leeg: bij de agenda als geheel.' }),
      name: title('Naam', { longest: longestKpiName }),
      unit: title('Eenheid', { longest: 80 }),
      direction: choice('Richting', kpiDirectionWords, required),
      why: text('Waarom'),
      definition: text('Definitie'),
      kind: choice('Soort getal', kpiKindWords),
      countingLevel: choice('Telt', countingLevelWords),
      frequency: choice('Hoe vaak', kpiFrequencyWords),
      level: choice('Soort resultaat', kpiLevelWords),
      area: maybe('Groep', { longest: 200 }),
      source: text('Bron', { longest: 200 }),
      breakdownName: maybe('Uitgesplitst naar', { longest: 80 }),
      breakdowns: list('Onderdelen van de uitsplitsing', { longest: 200 }),
      registrationMinutes: count('Minuten registratie', [0, 100_000]),
      unmeasurableReason: maybe('Waarom niet te meten'),
      baselinePeriod: maybe('Periode van de nulmeting', { longest: 20, about: '2022, 2022-h1, 2022-k3 of 2022-m06.' }),
      baselineValue: count('Nulmeting', anyFigure),
      targetPrinted: maybe('Streven zoals gedrukt'),
      statement: maybe('Bij uitspraak', { longest: 1000, about: 'De titel van een uitspraak over de agenda als geheel.' }),
      indicator: choice('Landelijke indicator', indicatorShortWords),
    },
    key: ['number'],
    orderedWithin: null,
    isInternal: true,
  }),
  kpiTargets: sheet({
    name: 'Streefwaarden',
    about: 'Van nieuwe KPI’s, per jaar: zoals gedrukt, en wat daarmee is bedoeld.',
    columns: {
      kpi: pointer('KPI', required),
      year: year('Jaar', required),
      printed: title('Zoals gedrukt', { longest: 500 }),
      value: count('Waarde', anyFigure),
      low: count('Van', anyFigure),
      high: count('Tot', anyFigure),
      share: count('Deel', anyFigure),
      day: day('Uiterlijk'),
      decisionNeeded: maybe('Hangt af van besluit', { longest: 500 }),
    },
    key: ['kpi', 'year'],
    orderedWithin: null,
    isInternal: true,
  }),
  kpiLeads: sheet({
    name: 'Functies bij KPI’s',
    about: 'Functies en organisaties, geen namen. Wat hier niet staat, blijft. Wie het is, wijst de regio daarna aan.',
    columns: {
      kpi: pointer('KPI', required),
      role: choice('Rol', leadRoleWords, required),
      function: title('Functie'),
      organisation: maybe('Organisatie', { longest: 200 }),
      vacancy: maybe('Open plek', { longest: 200, about: 'Waarom niemand het doet, zoals in het document.' }),
      from: day('Vanaf', { onlyOfNew: true, about: 'Leeg: vanaf het eerste jaar van de agenda.' }),
    },
    key: ['kpi', 'role', 'function', 'organisation', 'vacancy'],
    orderedWithin: null,
    isInternal: true,
  }),
}
