import { readCell } from '@/lib/domain/agenda-cells'
import type { Row, Value } from '@/lib/domain/agenda-columns'
import { sheetIds, sheetOf, type SheetId } from '@/lib/domain/agenda-sheets'

/** A row as somebody gave it: the columns that were there, and what is wrong with them. `line` is where he finds it back. */
export type GivenRow = { line: number; known: Row; problems: string[] }

/** `isWhole`: what is not in it, is no longer in the agenda; of a table that was pasted that can't be said. */
export type GivenAgenda = {
  isWhole: boolean
  sheets: Partial<Record<SheetId, GivenRow[]>>
  /** What was there and is no part of an agenda. */
  remarks: string[]
}

const alike = (one: string, other: string) => plain(one) === plain(other)
const plain = (name: string) => name.trim().toLowerCase().replace(/['’`]/g, '’').replace(/\s+/g, ' ')

export const sheetNamed = (name: string): SheetId | null => sheetIds.find((id) => alike(sheetOf(id).name, name)) ?? null

/** The columns of a table by the labels above them, or by what files from before call them; what is no column of it is null. */
export function columnsNamed(id: SheetId, labels: readonly string[]): (string | null)[] {
  const columns = Object.entries(sheetOf(id).columns)
  const named = (label: string) =>
    columns.find(([, column]) => alike(column.label, label)) ??
    columns.find(([, { formerly }]) => formerly !== null && alike(formerly, label))
  return labels.map((label) => named(label)?.[0] ?? null)
}

/** One row of a table, read cell by cell. */
export function readGivenRow(id: SheetId, line: number, cells: readonly (readonly [column: string, cell: unknown])[]): GivenRow {
  const known: Record<string, Value> = {}
  const problems: string[] = []
  for (const [name, cell] of cells) {
    const column = sheetOf(id).columns[name]!
    const read = readCell(column, cell)
    if ('problem' in read) problems.push(read.problem)
    known[name] = 'value' in read ? read.value : column.blank
  }
  return { line, known, problems }
}

/** What a JSON file with an agenda calls itself. */
export const agendaFileKind = 'koersvast-agenda'
