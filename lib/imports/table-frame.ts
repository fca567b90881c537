import type { Cell, ImportRow } from '@/lib/imports/import-file'

/** What stands around a table: the title above it, the "name: value" lines below the title, and the source at the end. */
export type TableFrame = { title: string | null; source: string | null; fixed: ReadonlyMap<string, string>; rows: ImportRow[] }

export const filledCells = ({ cells }: ImportRow): Cell[] => cells.filter((cell) => cell !== '')

export const textAt = ({ cells }: ImportRow, column: number): string => String(cells[column] ?? '').trim()

const isLoose = (row: ImportRow): boolean => filledCells(row).length === 1 && textAt(row, 0) !== '' && typeof row.cells[0] === 'string'

/** Takes the loose lines from a table. Lines without anything are dropped. */
export function tableFrame(all: readonly ImportRow[]): TableFrame {
  const filled = all.filter((row) => filledCells(row).length > 0)
  const start = filled.findIndex((row) => !isLoose(row))
  if (start === -1) return { title: null, source: null, fixed: new Map(), rows: [] }
  const end = filled.findLastIndex((row) => !isLoose(row)) + 1
  const [title = null, ...about] = filled.slice(0, start).map((row) => textAt(row, 0))
  const sources = filled.slice(end).map((row) => /^bron:?\s*(.+)$/i.exec(textAt(row, 0))?.[1] ?? null)
  return {
    title,
    source: sources.find((source) => source !== null) ?? null,
    fixed: new Map(about.flatMap((line) => splitAtColon(line))),
    rows: filled.slice(start, end),
  }
}

function splitAtColon(line: string): [string, string][] {
  const [, name, value] = /^([^:]+):\s*(.+)$/.exec(line) ?? []
  return name !== undefined && value !== undefined ? [[name.trim(), value.trim()]] : []
}
