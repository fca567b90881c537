import { changeKinds, changeWords } from '@/lib/domain/comparison'
import { decisionOutcomeWords, requestKindWords } from '@/lib/domain/decisions'
import { fullDate } from '@/lib/domain/dutch-dates'
import type { ReportModel, ReportRequest, ThreeLights } from '@/lib/domain/report-model'
import { reportStatusWords } from '@/lib/domain/report-route'
import { shownLights, type ShownLight } from '@/lib/domain/standing'
import type { Block, TextDocument } from '@/lib/exports/document'
import { ambitionBlocks } from '@/lib/exports/report-ambition'
import { appendixHeading, chapter, lightCell, paragraph, written } from '@/lib/exports/report-blocks'
import { kpiBlocks } from '@/lib/exports/report-kpis'
import { riskBlocks } from '@/lib/exports/report-risks'
import { allActivities, bottlenecks, decisionsAndActions } from '@/lib/exports/report-lists'

/** `appendix: false` is for the page: without the list of all activities, and with the gravest bottlenecks only. */
export type ReportOptions = { appendix?: boolean }

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
      ...wholeAgenda(model),
      ...bottlenecks(model, appendix),
      ...riskBlocks(model),
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

const wholeAgenda = (model: ReportModel): Block[] => kpiBlocks(model, chapter("KPI's van de hele agenda", 'kpis-van-de-hele-agenda'))

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
    ...changeKinds.map((change) => ({ label: changeWords[change], width: 12, number: true })),
  ],
  rows: model.ambitions.map(({ number, title, changes }) => [`${number} ${title}`, ...changeKinds.map((change) => changes[change])]),
})

function requests(model: ReportModel): Block[] {
  const heading = chapter(`Gevraagd van ${model.boardName}`, 'gevraagd')
  if (model.requests.length === 0) return [heading, paragraph(`Deze rapportage vraagt niets van ${model.boardName}.`)]
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
