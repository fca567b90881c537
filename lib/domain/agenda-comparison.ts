import { valueInWords } from '@/lib/domain/agenda-cells'
import { isBlank, isSameValue, type AgendaSheet, type Row } from '@/lib/domain/agenda-columns'
import { problemsIn, type Surroundings } from '@/lib/domain/agenda-checks'
import type { GivenAgenda, GivenRow } from '@/lib/domain/agenda-given'
import { settledRow, type HeldRow, type HeldRows } from '@/lib/domain/agenda-rows'
import { sheetIds, sheetOf, type SheetId, type SheetRow } from '@/lib/domain/agenda-sheets'
import { isInTree, renumberingOf, type Numbered } from '@/lib/domain/agenda-renumbering'
import type { Difference } from '@/lib/domain/structure-history'

export const agendaOutcomes = ['new', 'changed', 'dropped', 'refused', 'unchanged'] as const
export type AgendaOutcome = (typeof agendaOutcomes)[number]
export type AgendaCounts = Record<AgendaOutcome, number>

/** What importing does with one row. A row that is dropped stands on no line. */
export type ComparedRow = {
  sheet: SheetId
  line: number | null
  label: string
  outcome: AgendaOutcome
  differences: Difference[]
  problems: string[]
  /** What to know before importing it. */
  remarks: string[]
}

/** A row as it will be; in the database it is there already, or not yet. */
export type PlannedRow<S extends SheetId = SheetId> = { id: string | null; row: SheetRow<S>; outcome: AgendaOutcome }
/** Null: this table was not given, and stays as it is. */
export type AgendaPlan = { [S in SheetId]: { rows: PlannedRow<S>[]; dropped: HeldRow<S>[] } | null }
export type ComparedAgenda = { rows: ComparedRow[]; counts: AgendaCounts; plan: AgendaPlan }

type Draft = { id: string | null; held: Row | null; row: Row; line: number; problems: string[]; isMoved: boolean }

/** Lays a file beside the agenda as it is: what is new, changed, dropped and refused, and how the agenda will be. */
export function compareAgenda(given: GivenAgenda, held: HeldRows, around: Surroundings): ComparedAgenda {
  const isWholeOf = (id: SheetId) => given.isWhole && !staying.has(id)
  const known = { ...around, kpis: new Set([...around.kpis, ...(given.sheets.kpis ?? []).map(({ known: row }) => String(row.number))]) }
  const drafts: Partial<Record<SheetId, Draft[]>> = {}
  for (const id of sheetIds) {
    const rows = given.sheets[id]
    if (rows) drafts[id] = markMoved(sheetOf(id), drafted(id, rows, held, { isWhole: isWholeOf(id), around: known }), held[id])
  }
  const merged = Object.fromEntries(sheetIds.map((id) => [id, drafts[id]?.map(({ row }) => row) ?? held[id].map(({ row }) => row)])) as {
    [S in SheetId]: SheetRow<S>[]
  }
  const compared: ComparedRow[] = []
  const plan: Partial<Record<SheetId, { rows: PlannedRow[]; dropped: HeldRow[] }>> = {}
  for (const id of sheetIds) {
    const own = drafts[id]
    if (!own) continue
    const found = problemsIn(id, own, merged, held, around)
    const dropped = isWholeOf(id) ? droppedFrom(id, held, own) : []
    const numbered = isInTree(id) ? numberedIn(id, own, dropped) : []
    const remarksOf = (row: Row) =>
      isInTree(id)
        ? renumberingOf(
            numbered.find(({ number }) => number === numberOf(id, row))!,
            numbered,
          )
        : []
    const rows = own.map((draft, index) => ({
      ...comparedRow(id, draft, allProblems(draft, found[index]!)),
      remarks: remarksOf(draft.row),
    }))
    compared.push(...rows.filter((row, index) => isWholeOf(id) || own[index]!.line > 0 || row.outcome !== 'unchanged'))
    compared.push(
      ...dropped.filter((gone) => !goesAlong(id, gone.row, merged)).map(({ row }) => ({ ...droppedRow(id, row), remarks: remarksOf(row) })),
    )
    plan[id] = { rows: own.map(({ id: kept, row }, index) => ({ id: kept, row: row as never, outcome: rows[index]!.outcome })), dropped }
  }
  return {
    rows: compared,
    counts: countsOf(compared),
    plan: Object.fromEntries(sheetIds.map((id) => [id, plan[id] ?? null])) as AgendaPlan,
  }
}

/** A cell that could not be read is not also empty. */
const allProblems = ({ problems }: Draft, found: readonly string[]): string[] => [
  ...new Set([...problems, ...found.filter((said) => !problems.some((problem) => said === `Vul ${/^“[^”]*”/.exec(problem)?.[0]} in.`))]),
]

/** Each given row beside the one that it is about: the first of that key with the first, the second with the second. */
type Given = { isWhole: boolean; around: Surroundings }

function drafted(id: SheetId, rows: readonly GivenRow[], held: HeldRows, { isWhole, around }: Given): Draft[] {
  const sheet = sheetOf(id)
  const left = new Map<string, HeldRow[]>()
  for (const one of held[id] as HeldRow[]) left.set(keyOf(sheet, one.row), [...(left.get(keyOf(sheet, one.row)) ?? []), one])
  const seen = new Set<string>()
  const given = rows.map(({ line, known, problems }): Draft => {
    const key = keyOf(sheet, settledRow(id, known))
    const found = left.get(key)?.shift() ?? null
    const missing = sheet.key.filter((name) => !(name in known))
    const twice =
      uniqueSheets.has(id) && seen.has(key) ? ['Dit staat er twee keer. Nummers als 1.10 bewaart Excel alleen goed als tekst.'] : []
    seen.add(key)
    return {
      ...{ id: found?.id ?? null, held: found?.row ?? null, line, isMoved: false },
      row: completed(id, known, found?.row ?? null, held, around),
      problems: [...missing.map((name) => `De kolom “${sheet.columns[name]!.label}” ontbreekt.`), ...twice, ...problems],
    }
  })
  if (isWhole && id !== 'risks') return given
  // Who made the file may not have seen what is confidential.
  if (isWhole) return given.length > 0 && 'isConfidential' in rows[0]!.known ? given : withConfidential(held, given)
  const stays = (held[id] as HeldRow[]).map(
    ({ id: kept, row }) =>
      given.find((one) => one.id === kept && isSameValue(keyOf(sheet, one.row), keyOf(sheet, row))) ??
      ({ id: kept, held: row, row, line: 0, problems: [], isMoved: false } satisfies Draft),
  )
  return [...stays, ...given.filter((one) => !stays.includes(one))]
}

/** Where they stood. */
function withConfidential({ risks }: HeldRows, given: readonly Draft[]): Draft[] {
  const rows = [...given]
  for (const [index, { id, row }] of risks.entries())
    if (row.isConfidential && !given.some(({ held }) => held === row))
      rows.splice(index, 0, { id, held: row, row, line: 0, problems: [], isMoved: false })
  return rows
}

/** What is not taken away by a file: a KPI has a page of its own, with figures. */
const staying: ReadonlySet<SheetId> = new Set<SheetId>(['kpis', 'kpiTargets', 'kpiLeads'])

/** What the database keeps once. */
const uniqueSheets: ReadonlySet<SheetId> = new Set<SheetId>([
  ...([
    'agenda',
    'ambitions',
    'results',
    'activities',
    'parties',
    'absences',
    'totals',
    'kpis',
    'kpiTargets',
    'documents',
    'notes',
  ] as const),
])

const keyOf = (sheet: AgendaSheet, row: Row): string => JSON.stringify(sheet.key.map((name) => row[name]))

/** A column that was not given says what the agenda says now. */
function completed(id: SheetId, known: Row, now: Row | null, held: HeldRows, { kpis }: Surroundings): Row {
  const { columns } = sheetOf(id)
  const row: Record<string, Row[string]> = { ...(now ?? settledRow(id, {})), ...known }
  if (now) for (const [name, { onlyOfNew }] of Object.entries(columns)) if (onlyOfNew) row[name] = now[name]!
  if (id === 'ambitions' && row.kind === null) row.kind = 'ambition'
  if (id === 'activities' && row.tracking === null) row.tracking = (row.scales as string[]).includes('local') ? 'perMunicipality' : 'shared'
  if (id === 'activities' && row.atStart === 'notStarted') row.atStart = null
  // A KPI has its own place: a note is about it as far as it is there.
  if (id === 'notes' && row.kpi !== null && !kpis.has(String(row.kpi))) row.kpi = now?.kpi ?? null
  if ((id === 'leads' || id === 'kpiLeads') && row.from === null) row.from = `${held.agenda[0]!.row.startYear}-01-01`
  return row
}

/** Of the rows that stay, those that no longer stand in the order they stood in. */
function markMoved(sheet: AgendaSheet, drafts: Draft[], held: readonly HeldRow[]): Draft[] {
  if (sheet.orderedWithin === null) return drafts
  const groupOf = (row: Row) => JSON.stringify(sheet.orderedWithin!.map((name) => row[name]))
  const place = new Map(held.map((one, index) => [one as unknown, index]))
  const placeOf = ({ held: row }: Draft) => place.get(held.find((one) => one.row === row)) ?? -1
  const groups = new Map<string, Draft[]>()
  for (const draft of drafts)
    if (draft.held && groupOf(draft.held) === groupOf(draft.row))
      groups.set(groupOf(draft.row), [...(groups.get(groupOf(draft.row)) ?? []), draft])
  const moved = new Set([...groups.values()].flatMap((group) => outOfOrder(group, placeOf)))
  return drafts.map((draft) => (moved.has(draft) ? { ...draft, isMoved: true } : draft))
}

/** As few as possible: what is left stands in order. */
function outOfOrder<T>(items: readonly T[], placeOf: (item: T) => number): T[] {
  const places = items.map(placeOf)
  if (places.every((place, index) => index === 0 || places[index - 1]! < place)) return []
  const best = places.map(() => 1)
  const before = places.map(() => -1)
  for (let index = 0; index < places.length; index += 1)
    for (let earlier = 0; earlier < index; earlier += 1)
      if (places[earlier]! < places[index]! && best[earlier]! + 1 > best[index]!)
        [best[index], before[index]] = [best[earlier]! + 1, earlier]
  const stays = new Set<number>()
  for (let at = best.indexOf(Math.max(...best)); at !== -1; at = before[at]!) stays.add(at)
  return items.filter((_, index) => !stays.has(index))
}

function comparedRow(id: SheetId, draft: Draft, problems: string[]): ComparedRow {
  const { columns } = sheetOf(id)
  const { row, held, line } = draft
  const differences = held
    ? Object.entries(columns)
        .filter(([name]) => !isSameValue(row[name]!, held[name]!))
        .map(([name, column]): Difference => ({
          field: column.label,
          before: valueInWords(column, held[name]!),
          after: valueInWords(column, row[name]!),
        }))
    : []
  const isChanged = differences.length > 0 || draft.isMoved
  const outcome = problems.length > 0 ? 'refused' : held === null ? 'new' : isChanged ? 'changed' : 'unchanged'
  const moved = draft.isMoved ? [{ field: 'Volgorde', before: null, after: 'op een andere plaats' }] : []
  return {
    sheet: id,
    line: line > 0 ? line : null,
    label: labelOf(id, row),
    outcome,
    differences: [...differences, ...moved],
    problems,
    remarks: [],
  }
}

function droppedFrom(id: SheetId, held: HeldRows, drafts: readonly Draft[]): HeldRow[] {
  const stays = new Set(drafts.map((draft) => draft.held))
  return (held[id] as HeldRow[]).filter(({ row }) => !stays.has(row))
}

const numberOf = (id: SheetId, row: Row) => String(row[sheetOf(id).key[0]!])

/** The rows of a table of the tree by their numbers. */
const numberedIn = (id: SheetId, drafts: readonly Draft[], dropped: readonly HeldRow[]): Numbered[] => [
  ...drafts.map(({ row, held }) => ({ number: numberOf(id, row), before: held && String(held.title), after: String(row.title) })),
  ...dropped.map(({ row }) => ({ number: numberOf(id, row), before: String((row as Row).title), after: null })),
]

const droppedRow = (id: SheetId, row: Row): ComparedRow => ({
  ...{ sheet: id, line: null, label: labelOf(id, row), outcome: 'dropped', differences: [], problems: [], remarks: [] },
})

const hangs: Partial<Record<SheetId, string>> = {
  ...{ phases: 'activity', parties: 'activity', absences: 'activity', leads: 'at', links: 'at', references: 'at' },
}

/** What hangs on a part that goes, goes with it, and stays with it where that part lapses. */
export function goesAlong(id: SheetId, row: Row, rows: { [S in SheetId]: SheetRow<S>[] }): boolean {
  const at = hangs[id] && row[hangs[id]]
  if (typeof at !== 'string') return false
  return ![...rows.ambitions, ...rows.results].some(({ number }) => number === at) && !rows.activities.some(({ code }) => code === at)
}

function labelOf(id: SheetId, row: Row): string {
  const { columns, key } = sheetOf(id)
  const names = [...key, ...['title', 'name'].filter((name) => name in columns && !key.includes(name))]
  const words = names.flatMap((name) =>
    isBlank(row[name]!) || columns[name]!.kind === 'yes' ? [] : [valueInWords(columns[name]!, row[name]!)!],
  )
  const label = words.join(' · ') || sheetOf(id).name
  return label.length > 160 ? `${label.slice(0, 159)}…` : label
}

const countsOf = (rows: readonly ComparedRow[]): AgendaCounts =>
  Object.fromEntries(agendaOutcomes.map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length])) as AgendaCounts

/** Whether parts of the tree leave the agenda: from one that was adopted they lapse, with a reason. */
export const lapsesIn = ({ plan }: ComparedAgenda): boolean =>
  [plan.ambitions, plan.results, plan.activities].some((list) => list !== null && list.dropped.length > 0)

/** What somebody saw that importing would do; another answer means that the agenda changed since. */
export function seenOf({ rows }: ComparedAgenda): string {
  const said = JSON.stringify(rows.map(({ sheet, label, outcome, differences }) => [sheet, label, outcome, differences]))
  let [one, two] = [0x811c9dc5, 0]
  for (let index = 0; index < said.length; index += 1) {
    one = Math.imul(one ^ said.charCodeAt(index), 0x01000193) >>> 0
    two = (Math.imul(two, 31) + said.charCodeAt(index)) >>> 0
  }
  return `${one.toString(16)}-${two.toString(16)}-${rows.length}`
}
