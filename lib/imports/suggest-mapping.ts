import { columnMeaning, withoutSuffix } from '@/lib/imports/column-words'
import type { Cell, ImportRow } from '@/lib/imports/import-file'
import { periodInHeader } from '@/lib/imports/period-in-header'
import { isAreaCode } from '@/lib/imports/read-area'
import { isFigure } from '@/lib/imports/read-figure'
import type { WideMapping } from '@/lib/imports/wide-table'

/** Enough rows to see what a column holds. */
const sampleRows = 200

/** A first guess of what the columns are about, for someone to look over. Without `areaColumn`: no column of names was found. */
export function suggestMapping(header: readonly string[], rows: readonly ImportRow[]): Partial<WideMapping> {
  const sample = rows.slice(0, sampleRows)
  const cellsOf = (column: number): Cell[] => sample.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '')
  const all = header.map((_, column) => column)
  const codeColumn =
    all.find((column) => columnMeaning(header[column]!) === 'code') ?? all.find((column) => holds(cellsOf(column), isAreaCode)) ?? null
  const isNames = (column: number) => column !== codeColumn && holds(cellsOf(column), (cell) => typeof cell === 'string' && !isFigure(cell))
  const areaColumn = all.find((column) => columnMeaning(header[column]!) === 'area' && isNames(column)) ?? all.find(isNames) ?? codeColumn
  const columns = all
    .filter((column) => column !== areaColumn && column !== codeColumn && columnMeaning(header[column]!) !== 'ignored')
    .filter((column) => holds(cellsOf(column), isFigure))
    .map((column) => {
      const { period, rest } = periodInHeader(header[column]!)
      return { column, period, indicator: withoutSuffix(rest) || null, breakdown: null }
    })
  return { ...(areaColumn === null ? {} : { areaColumn }), codeColumn: codeColumn === areaColumn ? null : codeColumn, columns }
}

const holds = (cells: readonly Cell[], is: (cell: Cell) => boolean): boolean =>
  cells.length > 0 && cells.filter(is).length * 2 > cells.length
