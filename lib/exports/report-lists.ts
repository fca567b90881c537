import { bottleneckStatusWords } from '@/lib/domain/bottleneck'
import { actionKindWords, actionStateWords, decisionOutcomeWords } from '@/lib/domain/decisions'
import { dateWords, fullDate } from '@/lib/domain/dutch-dates'
import { lifecycleWords } from '@/lib/domain/progress'
import { troubled, type ReportActivity, type ReportModel } from '@/lib/domain/report-model'
import type { Block, Cell, Column } from '@/lib/exports/document'
import { ambitionName, appendixHeading, chapter, lightCell, paragraph } from '@/lib/exports/report-blocks'
import { groupBy } from '@/lib/kernel/group-by'

// The tables of a report: bottlenecks, decisions and actions, and all activities.

const nameOf = ({ code, title, municipality }: ReportActivity): Cell =>
  municipality === null ? `${code} ${title}` : { lines: [`${code} ${title}`, municipality] }

/** What nobody reported in the period keeps its old light as what it was, not as what it is. */
const troubledLight = ({ shown, light, before }: ReportActivity): Cell => lightCell(shown, shown === 'notReported' ? light : before?.light)

const bottlenecksOnPage = 10

export function bottlenecks(model: ReportModel, all: boolean): Block[] {
  const heading = chapter('Knelpunten', 'knelpunten')
  const found = troubled(model.activities)
  const written = writtenDown(model)
  if (found.length === 0) return [heading, ...written, paragraph('Niets loopt vast en niets loopt risico.')]
  const named = all ? found : found.slice(0, bottlenecksOnPage)
  const rest = found.length - named.length
  return [
    heading,
    ...written,
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

/** What is needed, from whom and by when. */
function writtenDown({ bottlenecks: found = [] }: ReportModel): Block[] {
  if (found.length === 0) return []
  return [
    {
      kind: 'table',
      caption: 'Wat houdt het werk op, en wat is er nodig?',
      columns: [
        { label: 'Knelpunt', width: 28, heads: true },
        { label: 'Stand', width: 16 },
        { label: 'Oorzaak en gevolg', width: 28 },
        { label: 'Wat is nodig, van wie', width: 28 },
      ],
      rows: found.map((row) => [
        { lines: [`${row.number}. ${row.title}`, row.on] },
        { lines: [bottleneckStatusWords[row.status], row.note].filter(Boolean) },
        `${row.cause} ${row.consequence}`,
        { lines: [row.needed, `${row.neededFrom}${row.dueOn ? `, uiterlijk ${fullDate(row.dueOn)}` : ''}`] },
      ]),
    },
  ]
}

export function decisionsAndActions(model: ReportModel): Block[] {
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

export function allActivities(model: ReportModel): Block[] {
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
