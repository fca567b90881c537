import { breakdownOf, columnMeaning } from '@/lib/imports/column-words'
import type { Cell, ImportedValue, ImportRow, WideFile } from '@/lib/imports/import-file'
import { valueMaker } from '@/lib/imports/make-value'
import { readArea } from '@/lib/imports/read-area'
import { isFigure, notationOf, readFigure } from '@/lib/imports/read-figure'
import { textAt } from '@/lib/imports/table-frame'
import { isPeriod } from '@/lib/imports/period-in-header'

/** What the columns of a wide table are about. Columns count from 0; `period` as people type it ("1e halfjaar 2023"). */
export type WideMapping = {
  areaColumn: number
  codeColumn: number | null
  columns: { column: number; period: string; indicator: string | null; breakdown: string | null }[]
}

/** Between the lines of a header that were put together. */
const headerJoint = ' · '

/** Header and rows of a table with regions as rows; up to five header lines become one. Null when no row has a figure. */
export function wideTable(rows: readonly ImportRow[]): Pick<WideFile, 'header' | 'rows'> | null {
  const lines = 1 + rows.slice(1, 5).findIndex((row) => !isHeaderLine(row))
  const body = rows.slice(Math.max(1, lines))
  if (!body.some(({ cells }) => cells.slice(1).some(isFigure))) return null
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  return { header: joined(rows.slice(0, Math.max(1, lines)), width), rows: body }
}

function isHeaderLine(row: ImportRow): boolean {
  const [first = '', ...others] = row.cells
  const filled = others.filter((cell) => cell !== '')
  const leads = first === '' || columnMeaning(first) !== null
  return leads && filled.length > 0 && filled.every((cell) => isPeriod(String(cell)) || !isFigure(cell))
}

function joined(lines: readonly ImportRow[], width: number): string[] {
  const filled = lines.map(({ cells }, index) => (index === lines.length - 1 ? cells : filledRight(cells)))
  return Array.from({ length: width }, (_, column) => {
    const parts = filled.map((cells) => String(cells[column] ?? '').trim()).filter((part) => part !== '')
    return [...new Set(parts)].join(headerJoint)
  })
}

/** A merged cell says for all its columns what it says in the first; the name of the column of regions does not. */
function filledRight(cells: readonly Cell[]): Cell[] {
  let last: Cell = ''
  return cells.map((cell) => {
    if (cell !== '') last = isAreaWord(cell) ? '' : cell
    return cell === '' ? last : cell
  })
}

const isAreaWord = (cell: Cell): boolean => ['area', 'code'].includes(columnMeaning(cell) ?? '')

/** The figures of a wide table with what someone said its columns are about. */
export function valuesOfWide({ rows }: Pick<WideFile, 'rows'>, mapping: WideMapping): ImportedValue[] {
  const make = valueMaker()
  const columns = mapping.columns.map((about) => ({
    ...about,
    period: about.period.trim(),
    breakdown: breakdownOf([about.breakdown ?? '']),
    notation: notationOf(rows.map(({ cells }) => cells[about.column] ?? '')),
  }))
  return rows.flatMap((row) => {
    const codes = mapping.codeColumn === null ? [] : [row.cells[mapping.codeColumn] ?? '']
    const area = readArea([textAt(row, mapping.areaColumn)], codes)
    return columns.flatMap(({ column, period, indicator, breakdown, notation }) => {
      const figure = readFigure(row.cells[column] ?? '', notation)
      return figure === null ? [] : [make({ line: row.line, area, period, indicator, breakdown, figure })]
    })
  })
}
