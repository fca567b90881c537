import { readMeasurePeriod } from '@/lib/domain/measure-period'
import { columnMeaning } from '@/lib/imports/column-words'
import type { Cell, ImportRow } from '@/lib/imports/import-file'
import { isFigure } from '@/lib/imports/read-figure'
import { filledCells, textAt } from '@/lib/imports/table-frame'

/**
 * The header of a cross table. `lines`: how many rows it takes from the top; `first` to `width`: the columns with figures;
 * `labels`: a name and what it is per column; `stubs`: the columns before the figures that say what a row is about.
 */
export type CrossHeader = {
  lines: number
  first: number
  width: number
  labels: { name: string; cells: Cell[] }[]
  stubs: { name: string; column: number }[]
}

const headerLines = 12
const units = /^(aantal|%|x 1|1[ .]?000|mln|euro|€|per |index|dagen|.*\(zie toelichting\))/i

/** Null when no row begins with "Perioden" before periods, or with "Onderwerp" above a row that names what the rows are about. */
export function crossHeader(rows: readonly ImportRow[]): CrossHeader | null {
  const anchor = rows.slice(0, headerLines).findIndex((row, index) => labelColumn(row, rows[index + 1]) !== null)
  if (anchor === -1) return null
  const first = labelColumn(rows[anchor]!, rows[anchor + 1])! + 1
  const top = firstLineAbove(rows, anchor, first)
  let lines = anchor + 1
  while (rows[lines] !== undefined && isHeaderLine(rows[lines]!, first)) lines += 1
  const header = rows.slice(top, lines)
  const last = header.findLastIndex((row) => row.cells.slice(0, first).some(isDimension))
  const bottom = header[last]!
  const namesColumns = hasText(bottom, first) && !isUnitLine(bottom, first)
  const labelled = header.slice(0, namesColumns ? last + 1 : last)
  const stubs = Array.from({ length: namesColumns ? first - 1 : first }, (_, column) => ({ name: textAt(bottom, column), column }))
  return {
    lines,
    first,
    width: header.reduce((most, { cells }) => Math.max(most, cells.length), 0),
    labels: labelled.map((row) => ({ name: nameBefore(row, first), cells: filledRight(row.cells, first) })),
    stubs: stubs.filter(({ name }) => name !== ''),
  }
}

const isDimension = (cell: Cell): boolean => ['area', 'code', 'period', 'indicator'].includes(columnMeaning(cell) ?? '')

/** The column of the label that stands just before what it labels. */
function labelColumn(row: ImportRow, below: ImportRow | undefined): number | null {
  const period = row.cells.findIndex(
    (cell, column) => columnMeaning(cell) === 'period' && readMeasurePeriod(textAt(row, column + 1)) !== null,
  )
  if (period !== -1) return period
  const topic = row.cells.findIndex((cell) => cell !== '')
  if (columnMeaning(row.cells[topic] ?? '') !== 'indicator') return null
  const next = row.cells.findIndex((cell, column) => column > topic && cell !== '')
  const names = below?.cells.slice(0, next).filter((cell) => cell !== '') ?? []
  return next !== -1 && names.length > 0 && names.every(isDimensionBelow) ? next - 1 : null
}

const isDimensionBelow = (cell: Cell): boolean => isDimension(cell) && columnMeaning(cell) !== 'indicator'

/** Lines of the header may stand above the first one that is known: "Geslacht" above "Perioden". */
function firstLineAbove(rows: readonly ImportRow[], anchor: number, first: number): number {
  let top = anchor
  while (
    top > 0 &&
    textAt(rows[top - 1]!, first - 1) !== '' &&
    filledCells(rows[top - 1]!).length > 1 &&
    startsBlank(rows[top - 1]!, first)
  )
    top -= 1
  return top
}

const startsBlank = (row: ImportRow, first: number): boolean => row.cells.slice(0, first - 1).every((cell) => cell === '')

const hasText = (row: ImportRow, first: number): boolean => row.cells.slice(first).some((cell) => cell !== '')

const isUnitLine = (row: ImportRow, first: number): boolean =>
  row.cells.slice(first).every((cell) => cell === '' || units.test(String(cell)))

function isHeaderLine(row: ImportRow, first: number): boolean {
  if (row.cells.slice(0, first).some(isDimension)) return true
  return hasText(row, first) && !row.cells.slice(first).some(isFigure)
}

const nameBefore = (row: ImportRow, first: number): string => String(row.cells.slice(0, first).findLast((cell) => cell !== '') ?? '')

/** A merged cell says for all its columns what it says in the first. */
function filledRight(cells: readonly Cell[], first: number): Cell[] {
  let last: Cell = ''
  return cells.map((cell, column) => (column < first ? cell : (last = cell === '' ? last : cell)))
}
