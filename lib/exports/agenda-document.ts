import { actionKindWords, actionMoment, decisionOutcomeWords } from '@/lib/domain/decisions'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import { itemKindWords, lengthInWords, meetingStatusWords, timeInWords } from '@/lib/domain/meeting'
import { periodName } from '@/lib/domain/period'
import type { Block, TextDocument } from '@/lib/exports/document'
import type { AgendaItemRow, ItemSourceRow } from '@/lib/queries/agenda-items'
import type { MeetingHead } from '@/lib/queries/body-meeting'

type Agenda = { region: string; body: { name: string }; meeting: MeetingHead; items: readonly AgendaItemRow[]; today: DateString }

/** The agenda of a meeting to send around or to print; after it, with what came of each item. */
export function agendaDocument({ region, body, meeting, items, today }: Agenda): TextDocument {
  const { heldOn, startsAt, place, status, note, attendance, guests } = meeting
  const people = (isPresent: boolean) => attendance.filter((one) => one.isPresent === isPresent).map((one) => one.function)
  const facts = [
    { term: 'Datum', value: fullDate(heldOn) },
    { term: 'Tijd', value: startsAt ? timeInWords(startsAt) : '' },
    { term: 'Plaats', value: place },
    { term: 'Stand', value: [meetingStatusWords[status], status === 'cancelled' && note].filter(Boolean).join('. ') },
    { term: 'Duurt', value: lengthInWords(items) ?? '' },
    { term: 'Aanwezig', value: [...people(true), guests].filter(Boolean).join('; ') },
    { term: 'Afwezig', value: people(false).join('; ') },
  ]
  return {
    title: `Agenda ${body.name}`,
    subtitle: `${fullDate(heldOn)}, regio ${region}`,
    facts: facts.filter(({ value }) => value !== ''),
    datedOn: heldOn,
    isConcept: false,
    hasTitlePage: false,
    blocks: [
      { kind: 'heading', level: 1, text: 'Agenda' },
      ...(items.length === 0
        ? [{ kind: 'paragraph', text: 'Er staat nog niets op de agenda.', quiet: true } as const]
        : [overview(items), ...items.flatMap((item) => itemBlocks(item, today))]),
    ],
  }
}

const overview = (items: readonly AgendaItemRow[]): Block => ({
  kind: 'table',
  caption: 'Wat er op de agenda staat',
  columns: [
    { label: 'Nr.', width: 7, number: true },
    { label: 'Onderwerp', width: 45, heads: true },
    { label: 'Wat', width: 16 },
    { label: 'Wie', width: 22 },
    { label: 'Minuten', width: 10, number: true },
  ],
  rows: items.map(({ number, title, source, kind, broughtBy, minutes }) => [
    number,
    title + solvedInWords(source),
    itemKindWords[kind],
    broughtBy,
    minutes,
  ]),
})

function itemBlocks(item: AgendaItemRow, today: DateString): Block[] {
  const { number, title, text, source, route, outcome, decisions, actions } = item
  // The file goes round, so it has only what everybody who sees the meeting may see.
  const papers = item.papers.filter(({ isConfidential }) => !isConfidential)
  const all = [...decisions.flatMap((decision) => decision.actions), ...actions]
  const blocks: (Block | false)[] = [
    text !== '' && { kind: 'paragraph', text },
    source !== null && { kind: 'paragraph', text: sourceInWords(source), quiet: true },
    papers.length > 0 && { kind: 'list', items: papers.map((paper) => (paper.url ? `${paper.title} (${paper.url})` : paper.title)) },
    route.length > 0 && {
      kind: 'list',
      numbered: true,
      items: route.map((step) => `${itemKindWords[step.kind]}: ${step.bodyName}, ${fullDate(step.heldOn)}`),
    },
    outcome !== '' && { kind: 'paragraph', text: outcome },
    ...decisions.map((decision): Block => ({
      kind: 'ask',
      title: `Besluit ${decision.number}: ${decision.title}`,
      text: decision.text,
      meta: decisionOutcomeWords[decision.outcome],
    })),
    all.length > 0 && {
      kind: 'list',
      items: all.map(
        (action) =>
          `${actionKindWords[action.kind]} ${action.number}: ${action.title.replace(/\.$/, '')}. ${action.ownerFunction}${action.promisedTo && `, aan ${action.promisedTo}`}. ${actionMoment(action, today)}.`,
      ),
    },
  ]
  const told = blocks.filter((block): block is Block => block !== false)
  return told.length === 0 ? [] : [{ kind: 'heading', level: 2, text: `${number}. ${title}` }, ...told]
}

function sourceInWords(source: ItemSourceRow): string {
  if (source.kind === 'kpi') return `Signaal bij KPI ${source.number} ${source.name}.`
  if (source.kind === 'bottleneck') return `Knelpunt ${source.number} ${source.title}${solvedInWords(source)}.`
  if (source.kind === 'evaluation') return `Evaluatie ${source.number} ${source.title}.`
  return `${source.kind === 'report' ? 'Rapport' : 'Gevraagd in het rapport'} over het ${periodName(source.period)}.`
}

const solvedInWords = (source: ItemSourceRow | null): string =>
  source?.kind === 'bottleneck' && source.solvedOn ? ` (opgelost op ${fullDate(source.solvedOn)})` : ''
