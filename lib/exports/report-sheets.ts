import type { ReportKpi } from '@/lib/domain/report-model'
import { changeWords } from '@/lib/domain/comparison'
import { bottleneckStatusWords } from '@/lib/domain/bottleneck'
import { actionKindWords, actionStateWords, decisionOutcomeWords, requestKindWords } from '@/lib/domain/decisions'
import { kpiStatusWords, valueStatusWords } from '@/lib/domain/kpi'
import { measurePeriodWords } from '@/lib/domain/measure-period'
import { lifecycleWords, lightWords } from '@/lib/domain/progress'
import { troubled, type ReportActivity, type ReportModel } from '@/lib/domain/report-model'
import { reportStateWords, shownLights, shownLightWords } from '@/lib/domain/standing'
import type { Sheet, SheetCell } from '@/lib/exports/document'
import { risksSheet } from '@/lib/exports/report-risks'
import { date, number, text } from '@/lib/exports/sheet-columns'

/** The report as data: one sheet for each kind of thing. */
export const reportSheets = (model: ReportModel): Sheet[] => [
  summarySheet(model),
  activitiesSheet(model),
  kpisSheet(model),
  bottlenecksSheet(model),
  ...writtenDownSheet(model),
  ...(model.risks ? [risksSheet(model.risks, model.agenda.ambitionTerm)] : []),
  decisionsSheet(model),
]

function summarySheet(model: ReportModel): Sheet {
  const { agenda } = model
  return {
    name: 'Samenvatting',
    columns: [
      text('Nummer', 10),
      text(agenda.ambitionTerm, 50),
      text('Inhoud', 16),
      text('Tijd', 16),
      text('Geld', 16),
      text('Inhoud vorige periode', 22),
      text('Tijd vorige periode', 20),
      text('Geld vorige periode', 20),
      ...shownLights.map((light) => number(shownLightWords[light], 18)),
      number('Totaal'),
      text('Wat is bereikt', 60),
      text('Wat gaan we doen', 60),
      text('Oorzaak', 40),
      text('Gevolg', 40),
      text('Bijsturing', 40),
    ],
    rows: model.ambitions.map(({ lights, lightsBefore: before, counts, ...ambition }) => [
      ambition.number,
      ambition.title,
      lightWords[lights.content],
      lightWords[lights.time],
      lightWords[lights.money],
      before && lightWords[before.content],
      before && lightWords[before.time],
      before && lightWords[before.money],
      ...shownLights.map((light) => counts[light]),
      counts.total,
      ambition.achieved,
      ambition.planned,
      ambition.cause,
      ambition.consequence,
      ambition.measure,
    ]),
  }
}

const activitiesSheet = (model: ReportModel): Sheet => ({
  name: 'Activiteiten',
  columns: [
    text('Code', 10),
    text(model.agenda.activityTerm, 50),
    text('Gemeente', 18),
    text(model.agenda.ambitionTerm, 12),
    ...(model.agenda.resultTerm ? [text(model.agenda.resultTerm, 12)] : []),
    text('Schaalniveau', 18),
    text('Trekkers', 40),
    text('Doet mee', 12),
    text('Reden van niet meedoen', 30),
    text('Levensloop', 18),
    text('Licht', 18),
    text('Licht vorige periode', 20),
    text('Verandering', 14),
    text('Gemeld', 22),
    date('Gemeld op'),
    text('Planning', 20),
    date('Beloofd op'),
    date('Nu verwacht op', 16),
    text('Wat is gedaan', 60),
    text('Wat volgt', 60),
    text('Oorzaak', 40),
    text('Gevolg', 40),
    text('Bijsturing', 40),
  ],
  rows: model.activities.map((row) => [
    row.code,
    row.title,
    row.municipality,
    row.ambition,
    ...(model.agenda.resultTerm ? [row.result] : []),
    row.scale,
    row.leads.join('; '),
    row.takesPart ? 'Ja' : 'Nee',
    row.absence,
    ...(row.takesPart ? standing(row) : standing(row).map(() => null)),
    row.planning,
    row.promisedOn,
    row.expectedOn,
    row.done,
    row.next,
    row.cause,
    row.consequence,
    row.measure,
  ]),
})

const standing = (row: ReportActivity) => [
  lifecycleWords[row.lifecycle],
  shownLightWords[row.shown],
  row.before && lightWords[row.before.light],
  changeWords[row.change],
  reportStateWords[row.state],
  row.reportedOn,
]

const kpisSheet = (model: ReportModel): Sheet => ({
  name: "KPI's",
  columns: [
    text('Nummer', 10),
    text('KPI', 50),
    text(model.agenda.ambitionTerm, 12),
    text('Status', 18),
    text('Eenheid', 18),
    text('Streefwaarde', 20),
    number('Stand'),
    text('Stand over', 20),
    text('Status van de stand', 20),
    text('Kanttekening', 50),
  ],
  rows: [
    ...model.ambitions.flatMap(({ number, kpis }) => kpis.map((kpi) => kpiCells(kpi, number))),
    ...model.kpis.map((kpi) => kpiCells(kpi, null)),
  ],
})

const kpiCells = ({ figure, remarks, ...kpi }: ReportKpi, ambition: string | null): SheetCell[] => [
  kpi.number,
  kpi.name,
  ambition,
  kpiStatusWords[kpi.status],
  kpi.unit,
  kpi.target,
  figure && figure.value,
  figure && measurePeriodWords(figure.period),
  figure && valueStatusWords[figure.status],
  [figure?.note, ...(remarks ?? [])].filter(Boolean).join('; ') || null,
]

const bottlenecksSheet = (model: ReportModel): Sheet => ({
  name: 'Knelpunten',
  columns: [
    text('Code', 10),
    text(model.agenda.activityTerm, 50),
    text('Gemeente', 18),
    text(model.agenda.ambitionTerm, 12),
    text('Licht', 16),
    text('Laatst gemelde licht', 20),
    text('Licht vorige periode', 20),
    text('Trekkers', 40),
    text('Oorzaak', 50),
    text('Gevolg', 50),
    text('Bijsturing', 50),
    date('Beloofd op'),
    date('Nu verwacht op', 16),
  ],
  rows: troubled(model.activities).map((row) => [
    row.code,
    row.title,
    row.municipality,
    row.ambition,
    shownLightWords[row.shown],
    lightWords[row.light],
    row.before && lightWords[row.before.light],
    row.leads.join('; '),
    row.cause,
    row.consequence,
    row.measure,
    row.promisedOn,
    row.expectedOn,
  ]),
})

/** Bottlenecks as they were written down; none in copies from before these were kept. */
const writtenDownSheet = ({ bottlenecks = [], agenda }: ReportModel): Sheet[] =>
  bottlenecks.length === 0
    ? []
    : [
        {
          name: 'Wat is nodig',
          columns: [
            number('Nummer', 10),
            text('Knelpunt', 50),
            text('Waarbij', 50),
            text(agenda.ambitionTerm, 12),
            text('Stand', 16),
            text('Toelichting bij de stand', 40),
            text('Oorzaak', 50),
            text('Gevolg', 50),
            text('Wat is nodig', 50),
            text('Van wie', 30),
            date('Voor wanneer'),
          ],
          rows: bottlenecks.map((row) => [
            ...[row.number, row.title, row.on, row.ambition, bottleneckStatusWords[row.status], row.note],
            ...[row.cause, row.consequence, row.needed, row.neededFrom, row.dueOn],
          ]),
        },
      ]

/** What is asked and decided first, then the actions and commitments. */
const decisionsSheet = (model: ReportModel): Sheet => ({
  name: 'Besluiten en acties',
  columns: [
    text('Soort', 14),
    number('Nummer', 10),
    text('Onderwerp', 50),
    text('Tekst', 60),
    text('Stand', 16),
    text('Wie', 30),
    text('Toegezegd aan', 26),
    date('Datum'),
    date('Klaar op'),
    date('Gedaan op'),
    number('Bij besluit', 12),
  ],
  rows: [
    ...model.requests.map(({ kind, number, title, proposal, decision }) => [
      decision ? 'Besluit' : requestKindWords[kind],
      decision ? decision.number : number,
      title,
      decision ? decision.text : proposal,
      decision ? decisionOutcomeWords[decision.outcome] : 'Gevraagd',
      decision ? decision.body : null,
      null,
      decision ? decision.decidedOn : null,
      null,
      null,
      null,
    ]),
    ...model.actions.map(({ kind, number, title, owner, promisedTo, agreedOn, dueOn, doneOn, state, decision }) => [
      actionKindWords[kind],
      number,
      title,
      null,
      actionStateWords[state],
      owner,
      promisedTo,
      agreedOn,
      dueOn,
      doneOn,
      decision,
    ]),
  ],
})
