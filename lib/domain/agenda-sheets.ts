import {
  amount,
  choice,
  choices,
  count,
  day,
  list,
  maybe,
  numbering,
  pointer,
  sheet,
  text,
  title,
  year,
  yes,
  type AgendaSheet,
  type RowOf,
} from '@/lib/domain/agenda-columns'
import { absenceWords, ambitionKindWords, hoursPerWords, planningKindWords, precisionWords, trackingWords } from '@/lib/domain/agenda-words'
import { budgetKindWords, budgetStatusWords } from '@/lib/domain/budget'
import { leadRoleWords } from '@/lib/domain/lead'
import { milestoneStatusWords } from '@/lib/domain/milestone'
import { lifecycleWords } from '@/lib/domain/progress'
import { riskCategoryWords } from '@/lib/domain/risk'
import { scaleWords } from '@/lib/domain/scale'
import { agreementStatusWords, statementKindWords } from '@/lib/domain/statement'
import { landingKindWords, priorityWords } from '@/lib/domain/structure'

const required = { required: true } as const
const ofAmbition = pointer('Ambitie', { about: 'Het nummer van de ambitie waar dit bij hoort. Leeg: bij de agenda als geheel.' })

/** The tables of a file with an agenda, in their order: what stands in the tree, and what the document says besides. */
export const agendaSheets = {
  agenda: sheet({
    name: 'Agenda',
    about: 'Eén regel: de titel, de jaren en hoe de niveaus heten.',
    columns: {
      title: title('Titel'),
      startYear: year('Eerste jaar', required),
      endYear: year('Laatste jaar', required),
      ambitionTerm: title('Bovenste niveau', { longest: 40, about: 'Bijvoorbeeld Ambitie of Speerpunt.' }),
      ambitionTerms: title('Bovenste niveau, meervoud', { longest: 40 }),
      resultTerm: maybe('Tweede niveau', { longest: 40, about: 'Leeg: deze agenda heeft geen tweede niveau.' }),
      resultTerms: maybe('Tweede niveau, meervoud', { longest: 40 }),
      activityTerm: title('Onderste niveau', { longest: 40 }),
      activityTerms: title('Onderste niveau, meervoud', { longest: 40 }),
      adoptionThreshold: count('Gemeenten nodig', [1, 999], { about: 'Hoeveel gemeenten de agenda moeten vaststellen. Leeg: allemaal.' }),
    },
    key: [],
    orderedWithin: null,
  }),
  ambitions: sheet({
    name: 'Ambities',
    about: 'Het bovenste niveau van de agenda, in volgorde.',
    columns: {
      number: numbering('Nummer'),
      kind: choice('Soort', ambitionKindWords, { about: 'Leeg: een ambitie.' }),
      title: title('Titel'),
      aliases: list('Ook genoemd'),
      goal: text('Doel'),
      nationalLines: list('Landelijke actielijnen'),
      themes: list('Thema’s', { about: 'Uit de lijst met thema’s van deze app.' }),
    },
    key: ['number'],
  }),
  results: sheet({
    name: 'Resultaten',
    about: 'Het tweede niveau. Het nummer begint met dat van de ambitie: 2.1.',
    columns: {
      number: numbering('Nummer'),
      title: title('Titel'),
      awaitsDecision: maybe('Wacht op besluit'),
      landingKind: choice('Waar het landt', landingKindWords),
      landingText: maybe('Waarin', { longest: 200 }),
      landingUrl: maybe('Webadres', { longest: 2000 }),
    },
    key: ['number'],
  }),
  activities: sheet({
    name: 'Activiteiten',
    about: 'Het onderste niveau, met de deelstappen. Een deelstap staat onder het nummer van zijn activiteit.',
    columns: {
      code: numbering('Nummer'),
      under: pointer('Staat onder', {
        ...required,
        about: 'Het nummer van de ambitie, het resultaat of, bij een deelstap, de activiteit.',
      }),
      title: title('Titel'),
      description: text('Omschrijving'),
      tracking: choice('Hoe gevolgd', trackingWords, { about: 'Leeg: per gemeente als het lokaal is.' }),
      scales: choices('Schaalniveau', scaleWords, { about: 'Meer dan een: elk op een eigen regel in de cel.' }),
      scalePrinted: text('Schaal zoals gedrukt', { longest: 200 }),
      planningPrinted: text('Planning', { longest: 200, about: 'Zoals in het document. De app leest er zelf een datum in.' }),
      planningKind: choice('Planning gelezen als', planningKindWords, {
        about: 'Alleen invullen als de app de planning verkeerd leest; dan gelden deze kolom en de vijf erna.',
      }),
      planningStart: day('Planning vanaf'),
      planningDue: day('Planning gereed'),
      planningPrecision: choice('Planning nauwkeurig op', precisionWords),
      timesPerYear: count('Keer per jaar', [1, 366]),
      planningMonth: count('In maand', [1, 12]),
      awaitsDecision: maybe('Wacht op besluit'),
      reportsTo: maybe('Rapporteert aan', { longest: 200 }),
      priority: choice('Prioriteit', priorityWords),
      priorityBy: maybe('Prioriteit van wie', { longest: 200 }),
      elsewhere: maybe('Belegd elders', { longest: 200 }),
      nationalLines: list('Landelijke actielijnen'),
      extraResults: list('Ook bij resultaat', { longest: 20, about: 'Nummers van andere resultaten waaraan dit bijdraagt.' }),
      atStart: choice('Stand bij het begin', lifecycleWords, {
        isInternal: true,
        about: 'Zoals het document het zegt. Leeg: nog niet gestart.',
      }),
    },
    key: ['code'],
    orderedWithin: ['under'],
  }),
  phases: sheet({
    name: 'Fasen',
    about: 'Regionaal ontwikkelen in 2022, lokaal invoeren vanaf 2023.',
    columns: {
      activity: pointer('Activiteit', required),
      scale: choice('Schaalniveau', scaleWords, required),
      title: title('Wat'),
      planning: text('Planning', { longest: 200 }),
    },
    key: ['activity', 'scale', 'title'],
    orderedWithin: ['activity'],
  }),
  parties: sheet({
    name: 'Betrokkenen',
    about: 'Welke organisaties meedoen. Een organisatie die de regio nog niet kent, komt erbij.',
    columns: { activity: pointer('Activiteit', required), name: title('Organisatie'), remark: maybe('Toevoeging', { longest: 500 }) },
    key: ['activity', 'name'],
    orderedWithin: ['activity'],
  }),
  leads: sheet({
    name: 'Trekkers',
    about: 'Functies en organisaties, geen namen. Wie het is, wijst de regio daarna aan.',
    columns: {
      at: pointer('Bij', { about: 'Het nummer van de ambitie of activiteit. Leeg: bij de agenda als geheel.' }),
      role: choice('Rol', leadRoleWords, required),
      function: title('Functie'),
      organisation: maybe('Organisatie', { longest: 200 }),
      vacancy: maybe('Open plek', { longest: 200, about: 'Waarom niemand het doet, zoals in het document.' }),
      from: day('Vanaf', { onlyOfNew: true, about: 'Leeg: vanaf het eerste jaar van de agenda.' }),
    },
    key: ['at', 'role', 'function', 'organisation', 'vacancy'],
    orderedWithin: null,
  }),
  absences: sheet({
    name: 'Gemeenten',
    about: 'Alleen gemeenten die aan een lokale activiteit niet meedoen, en waarom.',
    columns: {
      activity: pointer('Activiteit', required),
      municipality: title('Gemeente'),
      participation: choice('Doet mee', absenceWords, required),
      reason: title('Reden', { longest: 300 }),
    },
    key: ['activity', 'municipality'],
    orderedWithin: null,
    isInternal: true,
  }),
  references: sheet({
    name: 'Verwijzingen',
    about: 'Zie 03: een activiteit die ook ergens anders in de agenda staat. Ze telt één keer.',
    columns: {
      at: pointer('Staat bij', {
        ...required,
        about: 'Het nummer van de ambitie, het resultaat of de activiteit waar de verwijzing staat.',
      }),
      activity: pointer('Activiteit', { ...required, about: 'Waarnaar wordt verwezen.' }),
      printed: title('Zoals gedrukt', { about: 'Bijvoorbeeld: zie 03.' }),
      title: text('Titel', { longest: 200 }),
      text: text('Tekst'),
    },
    key: ['at', 'activity', 'printed', 'title'],
    orderedWithin: ['at'],
  }),
  links: sheet({
    name: 'Verwante agenda’s',
    about: 'Andere agenda’s en programma’s.',
    columns: {
      at: pointer('Bij', { about: 'Het nummer van de ambitie of activiteit. Leeg: bij de agenda als geheel.' }),
      name: title('Naam', { longest: 500 }),
      remark: text('Toelichting'),
      url: maybe('Webadres', { longest: 2000 }),
    },
    key: ['at', 'name'],
    orderedWithin: ['at'],
  }),
  statements: sheet({
    name: 'Uitspraken',
    about: 'Wat het document zegt van het geheel of van één ambitie: doelen, uitgangspunten, wat er al is.',
    columns: {
      kind: choice('Soort', statementKindWords, required),
      title: title('Titel', { longest: 1000 }),
      text: text('Tekst'),
      ambition: ofAmbition,
      contributors: list('Ambities die bijdragen', { longest: 20 }),
    },
    key: ['kind', 'title'],
    orderedWithin: ['kind'],
  }),
  milestones: sheet({
    name: 'Mijlpalen',
    about: 'Met de datum zoals gedrukt, en de dagen die ermee bedoeld zijn.',
    columns: {
      title: title('Titel', { longest: 500 }),
      printed: title('Wanneer, zoals gedrukt'),
      status: choice('Status', milestoneStatusWords, required),
      start: day('Vanaf'),
      due: day('Uiterlijk'),
      precision: choice('Nauwkeurig op', precisionWords),
      ambition: ofAmbition,
    },
    key: ['title'],
  }),
  budget: sheet({
    name: 'Geld',
    about: 'Begrotingsposten, in euro’s. Een onderdeel staat onder zijn post en telt daarin mee.',
    columns: {
      isPart: yes('Is onderdeel', { about: 'Ja: hoort bij de post erboven.' }),
      kind: choice('Soort', budgetKindWords, required),
      title: title('Titel', { longest: 500 }),
      source: text('Bron', { longest: 500 }),
      year: year('Jaar', required),
      untilYear: year('Tot en met jaar'),
      amountCents: amount('Bedrag'),
      amountPrinted: maybe('Bedrag zoals gedrukt', { longest: 200 }),
      status: choice('Status', budgetStatusWords, required),
      spentCents: amount('Besteed', { about: 'Zoals het document het zegt. Wat daarna is besteed, legt de app vast; dat gaat niet mee.' }),
      lapsesOn: day('Vervalt op'),
      ambition: ofAmbition,
      activity: pointer('Activiteit'),
    },
    key: ['isPart', 'kind', 'title', 'year'],
  }),
  totals: sheet({
    name: 'Totalen',
    about: 'De totalen zoals het document ze noemt, ook als de posten iets anders optellen.',
    columns: {
      kind: choice('Soort', budgetKindWords, required),
      year: year('Jaar', required),
      amountCents: amount('Bedrag', required),
      amountPrinted: title('Bedrag zoals gedrukt'),
    },
    key: ['kind', 'year'],
    orderedWithin: null,
  }),
  hours: sheet({
    name: 'Uren',
    about: 'Ambtelijke uren.',
    columns: {
      account: title('Waarvoor', { longest: 500 }),
      hours: count('Uren', [0.01, 999_999], required),
      per: choice('Per', hoursPerWords, required),
      isExtension: yes('Is uitbreiding'),
      remark: text('Toelichting'),
      ambition: ofAmbition,
    },
    key: ['account'],
  }),
  risks: sheet({
    name: 'Risico’s',
    about: 'Kans en omvang van 1 (klein) tot 5 (groot). Een vertrouwelijk risico zien bestuur en programmateam.',
    columns: {
      category: choice('Soort', riskCategoryWords, required),
      categoryPrinted: maybe('Soort zoals gedrukt', { longest: 200 }),
      title: title('Titel', { longest: 500 }),
      description: text('Tekst'),
      probability: count('Kans', [1, 5], { isInternal: true }),
      size: count('Omvang', [1, 5], { isInternal: true }),
      measure: text('Maatregel'),
      isConfidential: yes('Vertrouwelijk', { isConfidential: true }),
      ambition: ofAmbition,
    },
    key: ['title'],
  }),
  agreements: sheet({
    name: 'Afspraken',
    about: 'Afspraken van elders, zoals die van de Norm voor Opdrachtgeverschap, en waar ze zijn belegd.',
    columns: {
      number: title('Nummer'),
      title: title('Titel', { longest: 1000 }),
      status: choice('Status', agreementStatusWords, required),
      remark: text('Toelichting'),
    },
    key: ['number', 'title'],
  }),
  tasks: sheet({
    name: 'Taken',
    about: 'Welke taken lokaal, regionaal en bovenregionaal liggen.',
    columns: { scale: choice('Schaalniveau', scaleWords, required), title: title('Taak', { longest: 1000 }) },
    key: ['scale', 'title'],
    orderedWithin: ['scale'],
  }),
  register: sheet({
    name: 'Register',
    about: 'Documenten waarop de agenda steunt, zoals het register ze noemt.',
    columns: {
      yearPrinted: title('Jaar'),
      title: title('Titel', { longest: 1000 }),
      scale: choice('Schaalniveau', scaleWords, required),
      themes: list('Thema’s'),
    },
    key: ['yearPrinted', 'title', 'scale'],
  }),
  reportingLines: sheet({
    name: 'Verslaglijnen',
    about: 'Wie wat meldt, aan wie en hoe vaak.',
    columns: {
      who: title('Wie', { longest: 500 }),
      what: title('Wat', { longest: 1000 }),
      toWhom: maybe('Aan wie', { longest: 500 }),
      frequency: maybe('Hoe vaak', { longest: 200 }),
    },
    key: ['who', 'what'],
  }),
  documents: sheet({
    name: 'Brondocumenten',
    about: 'De documenten die de agenda beschrijven. De code is uniek in de regio.',
    columns: { code: title('Code', { longest: 60 }), title: title('Titel', { longest: 500 }), year: year('Jaar') },
    key: ['code'],
    orderedWithin: null,
    isInternal: true,
  }),
  notes: sheet({
    name: 'Keuzes bij de bron',
    about: 'Waar een document zichzelf tegenspreekt, en wat is gekozen.',
    columns: {
      code: title('Code', { longest: 60 }),
      document: pointer('Brondocument', { ...required, longest: 60 }),
      subject: title('Onderwerp', { longest: 500 }),
      found: text('In de bron'),
      chosen: text('Gekozen'),
      reason: text('Reden'),
      lines: text('Regels', { longest: 500 }),
      ambition: pointer('Ambitie'),
      result: pointer('Resultaat'),
      activity: pointer('Activiteit'),
      kpi: pointer('KPI', { about: 'KPI’s zelf gaan niet mee in dit bestand.' }),
    },
    key: ['code'],
    isInternal: true,
  }),
  tables: sheet({
    name: 'Brontabellen',
    about: 'Tabellen zoals gedrukt. In Rijen staat elke rij op een regel, met | tussen de cellen.',
    columns: {
      document: pointer('Brondocument', { ...required, longest: 60 }),
      title: title('Titel', { longest: 500 }),
      columns: list('Kolommen', { ...required, longest: 300 }),
      rows: list('Rijen', { ...required, longest: 20_000 }),
      note: text('Toelichting'),
      lines: text('Regels', { longest: 500 }),
    },
    key: ['document', 'title'],
    orderedWithin: ['document'],
    isInternal: true,
  }),
  figures: sheet({
    name: 'Brongetallen',
    about: 'Getallen in de tekst van een document.',
    columns: {
      document: pointer('Brondocument', { ...required, longest: 60 }),
      value: title('Getal'),
      subject: title('Waarover', { longest: 1000 }),
      lines: text('Regels', { longest: 500 }),
    },
    key: ['document', 'value', 'subject'],
    orderedWithin: ['document'],
    isInternal: true,
  }),
}

export type SheetId = keyof typeof agendaSheets
export type SheetRow<S extends SheetId> = RowOf<(typeof agendaSheets)[S]['columns']>
/** Every row of an agenda, in order. */
export type AgendaRows = { [S in SheetId]: SheetRow<S>[] }

export const sheetIds = Object.keys(agendaSheets) as SheetId[]

/** The description of a table without its own row type, for what treats them all alike. */
export const sheetOf = (id: SheetId): AgendaSheet => agendaSheets[id] as unknown as AgendaSheet
