import { actionKindWords, actionStateWords, decisionOutcomeWords, requestKindWords } from '@/lib/domain/decisions'
import { dateWords, fullDate } from '@/lib/domain/dutch-dates'
import { kpiStatusWords } from '@/lib/domain/kpi'
import { lifecycleWords, needsExplanation, type Light } from '@/lib/domain/progress'
import {
  troubled,
  type ReportActivity,
  type ReportAmbition,
  type ReportModel,
  type ReportRequest,
  type ThreeLights,
} from '@/lib/domain/report-model'
import { reportStatusWords } from '@/lib/domain/report-route'
import { shownLights, type ShownLight } from '@/lib/domain/standing'
import type { Block, Cell, Column, TextDocument } from '@/lib/exports/document'
import { groupBy } from '@/lib/kernel/group-by'

/** `appendix: false` is for the page: without the list of all activities, and with the gravest bottlenecks only. */
export type ReportOptions = { appendix?: boolean }

const bottlenecksOnPage = 10

/** The half-yearly report in the order of conventies-nl.md 4.2. */
export function reportDocument(model: ReportModel, { appendix = true }: ReportOptions = {}): TextDocument {
  return {
    title: reportTitle(model),
    subtitle: model.agenda.title,
    facts: titleFacts(model),
    datedOn: model.adoptedOn ?? model.standOn,
    isConcept: model.status !== 'adopted',
    hasTitlePage: true,
    blocks: [
      ...summary(model),
      ...requests(model),
      ...ambitions(model),
      ...bottlenecks(model, appendix),
      ...decisionsAndActions(model),
      ...(appendix ? allActivities(model) : []),
      ...legend(model),
    ],
  }
}

export const reportTitle = (model: ReportModel): string => `Voortgangsrapportage ${model.period.name}`

/** "Concept", "Vastgesteld op 12 juli 2023". */
export const statusWords = ({ status, adoptedOn }: ReportModel): string =>
  status === 'adopted' && adoptedOn ? `Vastgesteld op ${fullDate(adoptedOn)}` : reportStatusWords[status]

function titleFacts(model: ReportModel): TextDocument['facts'] {
  const { period } = model
  const facts = [
    { term: 'Regio', value: model.region },
    { term: 'Verslagperiode', value: `${period.name} (${fullDate(period.startsOn)} tot en met ${fullDate(period.endsOn)})` },
    { term: 'Stand per', value: fullDate(model.standOn) },
    { term: 'Status', value: statusWords(model) },
    { term: 'Overleg', value: model.boardName + (period.meetingOn ? `, ${fullDate(period.meetingOn)}` : '') },
    { term: 'Opgesteld door', value: model.author },
  ]
  return facts.filter(({ value }) => value !== '')
}

const chapter = (text: string, anchor: string): Block => ({ kind: 'heading', level: 1, text, anchor, numbered: true })
const appendixHeading = (text: string, anchor: string): Block => ({ kind: 'heading', level: 1, text, anchor })
const part = (text: string): Block => ({ kind: 'heading', level: 3, text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const quiet = (text: string): Block => ({ kind: 'paragraph', text, quiet: true })

/** A text that somebody wrote, or that nothing was written. */
const written = (text: string): Block => (text.trim() === '' ? quiet(notWritten) : paragraph(text))
const notWritten = 'Nog niet ingevuld.'

const ambitionName = ({ kind, number, title }: ReportAmbition, model: ReportModel): string =>
  `${kind === 'precondition' ? 'Randvoorwaarde' : model.agenda.ambitionTerm} ${number}: ${title}`

function summary(model: ReportModel): Block[] {
  const blocks = [chapter('Samenvatting', 'samenvatting'), written(model.summary), paragraph(reportedWords(model))]
  if (model.ambitions.length > 0) blocks.push(lightsTable(model))
  const total = { label: `Alle ${model.agenda.activityTerms.toLowerCase()}`, counts: model.counts }
  const before =
    model.previousPeriod && model.countsBefore ? [{ label: `Alle, in het ${model.previousPeriod.name}`, counts: model.countsBefore }] : []
  blocks.push({
    kind: 'lightBars',
    title: `Stand van de ${model.agenda.activityTerms.toLowerCase()} op ${fullDate(model.standOn)}`,
    head: model.agenda.ambitionTerm,
    rows: [...model.ambitions.map(({ number, title, counts }) => ({ label: `${number} ${title}`, counts })), total, ...before],
  })
  if (model.previousPeriod && model.ambitions.length > 0) blocks.push(changesTable(model, model.previousPeriod.name))
  return blocks
}

function reportedWords({ reported: { reported, confirmed, total }, agenda }: ReportModel): string {
  const missing = total - reported - confirmed
  const said = `Er zijn ${total} standen van ${agenda.activityTerms.toLowerCase()} te melden. Van ${reported} is er nieuws gemeld. Van ${confirmed} is gemeld dat er niets is veranderd.`
  return missing > 0 ? `${said} Van ${missing} is niets gemeld.` : said
}

/** The light, and what it was before where that was another. */
const lightCell = (light: ShownLight, before: Light | undefined): Cell => ({
  light,
  ...(before !== undefined && before !== light ? { was: before } : {}),
})

function lightsTable(model: ReportModel): Block {
  const dimensions: (keyof ThreeLights)[] = ['content', 'time', 'money']
  const before = model.previousPeriod ? ` Bij een ander licht dan in het ${model.previousPeriod.name} staat eronder wat het was.` : ''
  return {
    kind: 'table',
    caption: `Hoe gaat het per ${model.agenda.ambitionTerm.toLowerCase()}?${before}`,
    columns: [
      { label: model.agenda.ambitionTerm, width: 37, heads: true },
      { label: 'Inhoud', width: 21 },
      { label: 'Tijd', width: 21 },
      { label: 'Geld', width: 21 },
    ],
    rows: model.ambitions.map((ambition) => [
      `${ambition.number} ${ambition.title}`,
      ...dimensions.map((dimension) => lightCell(ambition.lights[dimension], ambition.lightsBefore?.[dimension])),
    ]),
  }
}

const changesTable = (model: ReportModel, previous: string): Block => ({
  kind: 'table',
  caption: `Hoeveel standen zijn er veranderd sinds het ${previous}?`,
  columns: [
    { label: model.agenda.ambitionTerm, width: 40, heads: true },
    ...['Beter', 'Slechter', 'Nieuw', 'Afgerond', 'Vervallen'].map((label) => ({ label, width: 12, number: true })),
  ],
  rows: model.ambitions.map(({ number, title, changes }) => [
    `${number} ${title}`,
    changes.better,
    changes.worse,
    changes.new,
    changes.finished,
    changes.dropped,
  ]),
})

function requests(model: ReportModel): Block[] {
  const heading = chapter('Gevraagd van het PHO', 'gevraagd')
  if (model.requests.length === 0) return [heading, paragraph('Deze rapportage vraagt niets van het PHO.')]
  return [heading, ...model.requests.map((request) => ask(request, model))]
}

function ask(request: ReportRequest, model: ReportModel): Block {
  const meta = [
    requestKindWords[request.kind],
    request.ambition === null ? null : `${model.agenda.ambitionTerm} ${request.ambition}`,
    request.decision && `${decisionOutcomeWords[request.decision.outcome]} op ${fullDate(request.decision.decidedOn)}`,
  ]
  return { kind: 'ask', title: `${request.number}. ${request.title}`, text: request.proposal, meta: meta.filter(Boolean).join(' · ') }
}

const ambitions = (model: ReportModel): Block[] => [
  chapter(`Voortgang per ${model.agenda.ambitionTerm.toLowerCase()}`, 'voortgang'),
  ...model.ambitions.flatMap((ambition) => ambitionBlocks(ambition, model)),
]

function ambitionBlocks(ambition: ReportAmbition, model: ReportModel): Block[] {
  const before = ambition.lightsBefore
  return [
    { kind: 'heading', level: 2, text: ambitionName(ambition, model), anchor: `ambitie-${ambition.number}` },
    {
      kind: 'facts',
      items: [
        { term: 'Inhoud', value: lightCell(ambition.lights.content, before?.content) },
        { term: 'Tijd', value: lightCell(ambition.lights.time, before?.time) },
        { term: 'Geld', value: lightCell(ambition.lights.money, before?.money) },
        { term: 'Trekkers', value: ambition.leads.length > 0 ? { lines: ambition.leads } : 'Nog niemand' },
      ],
    },
    part('Wat willen we bereiken?'),
    written(ambition.goal),
    {
      kind: 'beside',
      texts: [
        { title: 'Wat is bereikt?', text: ambition.achieved.trim() || notWritten },
        { title: 'Wat gaan we doen?', text: ambition.planned.trim() || notWritten },
      ],
    },
    ...deviation(ambition),
    ...results(ambition, model),
    ...kpis(ambition),
    ...stories(ambition),
  ]
}

function deviation({ lights, cause, consequence, measure }: ReportAmbition): Block[] {
  const texts = [
    { term: 'Oorzaak', value: cause },
    { term: 'Gevolg', value: consequence },
    { term: 'Bijsturing', value: measure },
  ]
  if (!Object.values(lights).some(needsExplanation) && texts.every(({ value }) => value.trim() === '')) return []
  return [
    part('Wat loopt anders?'),
    { kind: 'facts', items: texts.map(({ term, value }) => ({ term, value: value.trim() === '' ? 'Nog niet ingevuld.' : value })) },
  ]
}

function results(ambition: ReportAmbition, model: ReportModel): Block[] {
  if (ambition.results.length === 0) return []
  return [
    part('Hoe staan de resultaten ervoor?'),
    {
      kind: 'lightBars',
      title: `Aantal standen van ${model.agenda.activityTerms.toLowerCase()} per ${model.agenda.resultTerm.toLowerCase()}`,
      head: model.agenda.resultTerm,
      rows: ambition.results.map(({ number, title, counts }) => ({ label: `${number} ${title}`, counts })),
    },
  ]
}

/** Only an adopted KPI says something about the ambition; one that is still talked about is named apart. */
function kpis({ kpis: all }: ReportAmbition): Block[] {
  const adopted = all.filter(({ status }) => status === 'adopted')
  const notYet = all.filter(({ status }) => status !== 'adopted' && status !== 'withdrawn')
  if (adopted.length + notYet.length === 0) return []
  const blocks = [part("Wat zeggen de KPI's?")]
  if (adopted.length > 0)
    blocks.push({
      kind: 'table',
      caption: "Vastgestelde KPI's",
      columns: [
        { label: 'KPI', width: 46, heads: true },
        { label: 'Eenheid', width: 18 },
        { label: 'Streefwaarde', width: 18 },
        { label: 'Stand', width: 18, number: true },
      ],
      rows: adopted.map(({ number, name, unit, target, value }) => [
        `${number} ${name}`,
        unit,
        target ?? 'Geen',
        value ?? 'Nog geen meting',
      ]),
    })
  if (notYet.length > 0)
    blocks.push(paragraph("Nog niet vastgesteld. Deze KPI's tellen nog niet mee:"), {
      kind: 'list',
      items: notYet.map(({ number, name, status }) => `${number} ${name} (${kpiStatusWords[status].toLowerCase()})`),
    })
  return blocks
}

const stories = ({ stories: all }: ReportAmbition): Block[] =>
  all.length === 0
    ? []
    : [part('Verhalen uit de praktijk'), ...all.map(({ text, teller }): Block => ({ kind: 'quote', text, source: teller }))]

const nameOf = ({ code, title, municipality }: ReportActivity): Cell =>
  municipality === null ? `${code} ${title}` : { lines: [`${code} ${title}`, municipality] }

/** What nobody reported in the period keeps its old light as what it was, not as what it is. */
const troubledLight = ({ shown, light, before }: ReportActivity): Cell => lightCell(shown, shown === 'notReported' ? light : before?.light)

function bottlenecks(model: ReportModel, all: boolean): Block[] {
  const heading = chapter('Knelpunten', 'knelpunten')
  const found = troubled(model.activities)
  if (found.length === 0) return [heading, paragraph('Niets loopt vast en niets loopt risico.')]
  const named = all ? found : found.slice(0, bottlenecksOnPage)
  const rest = found.length - named.length
  return [
    heading,
    paragraph(
      rest > 0
        ? `Dit zijn de ${named.length} zwaarste van de ${found.length} knelpunten. Alle knelpunten staan in de pdf en in Excel.`
        : 'Wat vastloopt staat bovenaan. Daarna komt wat risico loopt.',
    ),
    {
      kind: 'table',
      caption: 'Wat loopt vast of loopt risico?',
      columns: [
        { label: model.agenda.activityTerm, width: 26, heads: true },
        { label: 'Licht', width: 16 },
        { label: 'Oorzaak', width: 20 },
        { label: 'Gevolg', width: 19 },
        { label: 'Bijsturing', width: 19 },
      ],
      rows: named.map((row) => [nameOf(row), troubledLight(row), row.cause, row.consequence, row.measure]),
    },
  ]
}

function decisionsAndActions(model: ReportModel): Block[] {
  const decided = model.requests.flatMap(({ title, decision }) => (decision ? [{ title, decision }] : []))
  const blocks: Block[] = [
    chapter('Besluiten en acties', 'besluiten-en-acties'),
    { kind: 'heading', level: 2, text: 'Besluiten bij deze rapportage' },
  ]
  if (decided.length === 0) blocks.push(paragraph('Er zijn nog geen besluiten genomen.'))
  else
    blocks.push({
      kind: 'table',
      caption: 'Besluitenlijst',
      columns: [
        { label: 'Nr.', width: 7, number: true },
        { label: 'Onderwerp', width: 27, heads: true },
        { label: 'Uitkomst', width: 14 },
        { label: 'Besluit', width: 34 },
        { label: 'Datum', width: 18 },
      ],
      rows: decided.map(({ title, decision }) => [
        decision.number,
        title,
        decisionOutcomeWords[decision.outcome],
        decision.mandate.trim() === '' ? decision.text : { lines: [decision.text, `Mandaat: ${decision.mandate}`] },
        { lines: [fullDate(decision.decidedOn), decision.body] },
      ]),
    })
  blocks.push({ kind: 'heading', level: 2, text: 'Acties en toezeggingen' })
  if (model.actions.length === 0) blocks.push(paragraph('Er staan geen acties of toezeggingen open.'))
  else
    blocks.push({
      kind: 'table',
      caption: 'Actielijst',
      columns: [
        { label: 'Nr.', width: 7, number: true },
        { label: 'Wat', width: 37, heads: true },
        { label: 'Wie', width: 22 },
        { label: 'Klaar op', width: 18 },
        { label: 'Stand', width: 16 },
      ],
      rows: model.actions.map(({ number, kind, title, owner, promisedTo, dueOn, doneOn, state }) => [
        number,
        kind === 'action' ? title : { lines: [title, promisedTo ? `${actionKindWords[kind]} aan ${promisedTo}` : actionKindWords[kind]] },
        owner,
        { date: dueOn },
        doneOn ? { lines: [actionStateWords[state], fullDate(doneOn)] } : actionStateWords[state],
      ]),
    })
  return blocks
}

function allActivities(model: ReportModel): Block[] {
  const byAmbition = groupBy(model.activities, ({ ambition }) => ambition)
  const columns: Column[] = [
    { label: model.agenda.activityTerm, width: 34, heads: true },
    { label: 'Licht', width: 20 },
    { label: 'Levensloop', width: 16 },
    { label: 'Planning', width: 15 },
    { label: 'Nu verwacht', width: 15 },
  ]
  return [
    appendixHeading(`Bijlage: alle ${model.agenda.activityTerms.toLowerCase()}`, 'alle-activiteiten'),
    ...[...byAmbition].flatMap(([number, rows]): Block[] => {
      const ambition = model.ambitions.find((each) => each.number === number)
      const name = ambition ? ambitionName(ambition, model) : `${model.agenda.ambitionTerm} ${number}`
      return [
        { kind: 'heading', level: 2, text: name },
        { kind: 'table', caption: `Stand op ${fullDate(model.standOn)}`, columns, rows: rows.map(activityRow) },
      ]
    }),
  ]
}

function activityRow(row: ReportActivity): Cell[] {
  if (!row.takesPart)
    return [nameOf(row), row.absence ? { lines: ['Doet niet mee', row.absence] } : 'Doet niet mee', null, row.planning, null]
  return [
    nameOf(row),
    lightCell(row.shown, row.before?.light),
    lifecycleWords[row.lifecycle],
    row.planning,
    row.expectedOn ? dateWords(row.expectedOn, row.expectedPrecision ?? 'day') : null,
  ]
}

const meanings: Record<ShownLight, string> = {
  onTrack: 'Het gaat zoals afgesproken, of is klaar.',
  atRisk: 'Er is kans dat het niet op tijd, niet goed of niet binnen het geld lukt. Bijsturen is nodig.',
  stuck: 'Het lukt niet zoals afgesproken.',
  noJudgement: 'Er is nog niet gezegd hoe het gaat.',
  notReported: 'In deze periode is niets gemeld. Het licht van de vorige keer telt dan niet.',
}

const legend = (model: ReportModel): Block[] => [
  appendixHeading('Legenda en colofon', 'legenda'),
  {
    kind: 'table',
    caption: 'Wat de lichten betekenen',
    columns: [
      { label: 'Licht', width: 25 },
      { label: 'Betekenis', width: 75 },
    ],
    rows: shownLights.map((light) => [{ light }, meanings[light]]),
  },
  paragraph(
    `Een mens kiest elk licht. Het wordt nooit berekend. De lichten bij een ${model.agenda.ambitionTerm.toLowerCase()} gaan over inhoud, tijd en geld. Een lokale activiteit telt voor elke gemeente die meedoet een keer mee.`,
  ),
  paragraph(
    `Deze rapportage hoort bij: ${model.agenda.title}. De cijfers en teksten zijn die van ${fullDate(model.standOn)}. Opgesteld door: ${model.author}.`,
  ),
]
