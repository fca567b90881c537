import { type Column, type Row, type Value } from '@/lib/domain/agenda-columns'
import { sheetIds, sheetOf, type AgendaRows, type SheetId, type SheetRow } from '@/lib/domain/agenda-sheets'
import { readPlanning, type Planning } from '@/lib/domain/planning'

/** A row of the agenda as it is now; in the database it has this id, or with others makes one row there. */
export type HeldRow<S extends SheetId = SheetId> = { id: string; row: SheetRow<S> }
export type HeldRows = { [S in SheetId]: HeldRow<S>[] }

export const plainText = (text: string): string => text.replace(/\r\n?/g, '\n').trim()

/** A value as a file would give it back: without white space round it, nothing as what nothing is in this column. */
function settled({ blank }: Column, value: unknown): Value {
  if (value === null || value === undefined) return blank
  if (Array.isArray(value)) return value.map((one) => plainText(String(one))).filter((one) => one !== '')
  if (typeof value !== 'string') return value as Value
  const text = plainText(value)
  return text === '' ? blank : text
}

/** What is known of a row, in the columns of its table. */
export const settledRow = (id: SheetId, known: Readonly<Record<string, unknown>>): Row =>
  Object.fromEntries(Object.entries(sheetOf(id).columns).map(([name, column]) => [name, settled(column, known[name])]))

const readings = ['planningKind', 'planningStart', 'planningDue', 'planningPrecision', 'timesPerYear', 'planningMonth'] as const
type Reading = Pick<SheetRow<'activities'>, (typeof readings)[number]>

const asReading = ({ kind, start, due, precision, timesPerYear, month }: Planning): Reading => ({
  ...{ planningKind: kind, planningStart: start, planningDue: due, planningPrecision: precision, timesPerYear, planningMonth: month },
})

const noReading: Reading = asReading({ kind: 'missing', start: null, due: null, precision: null, timesPerYear: null, month: null })

/** A planning says how it was read only where somebody read it otherwise than the app does. */
export function withoutOwnReading<R extends Reading & { planningPrinted: string }>(row: R): R {
  const own = asReading(readPlanning(row.planningPrinted))
  return readings.every((name) => row[name] === own[name]) ? { ...row, ...noReading, planningKind: null } : row
}

/** How the planning of a row is read: as the row says, or as the app does. */
export function readingOf(row: Reading & { planningPrinted: string }): Planning {
  if (row.planningKind === null) return readPlanning(row.planningPrinted)
  return {
    ...{ kind: row.planningKind, start: row.planningStart, due: row.planningDue, precision: row.planningPrecision },
    ...{ timesPerYear: row.timesPerYear, month: row.planningMonth },
  }
}

/** The rows without where they are kept. */
export const rowsOf = (held: HeldRows): AgendaRows =>
  Object.fromEntries(sheetIds.map((id) => [id, held[id].map(({ row }) => row)])) as AgendaRows

const bullet = '• '
type TableCell = string | null | readonly string[]

/** "Regio | • a • b | 12": a row of a printed table as one line; a list in a cell keeps its items. */
export const tableLine = (cells: readonly TableCell[]): string =>
  cells
    .map((cell) => (cell === null ? '' : typeof cell === 'string' ? oneLine(cell) : cell.map((item) => bullet + oneLine(item)).join(' ')))
    .join(' | ')

export const tableCells = (line: string): TableCell[] =>
  line.split('|').map((part) => {
    const cell = part.trim()
    if (cell === '') return null
    return cell.startsWith(bullet.trim()) ? cell.split(bullet.trim()).flatMap((item) => (item.trim() === '' ? [] : [item.trim()])) : cell
  })

const oneLine = (text: string): string => text.replace(/[\s|]+/g, ' ').trim()
