import { breakdownOf, columnMeaning, withoutSuffix, type ColumnMeaning } from '@/lib/imports/column-words'
import type { Cell, ImportedValue, ImportFormat, ImportRow } from '@/lib/imports/import-file'
import { valueMaker, withStatus } from '@/lib/imports/make-value'
import { readArea } from '@/lib/imports/read-area'
import { isFigure, notationOf, readFigure } from '@/lib/imports/read-figure'
import { textAt } from '@/lib/imports/table-frame'

type Columns = { header: ImportRow; body: ImportRow[]; of: (meaning: ColumnMeaning) => number[] }
export type NamedColumns = { format: ImportFormat; values: ImportedValue[] }

/**
 * A table in which a row says its own region and period: a long list with one column of values, or a column per topic as CBS gives it.
 * Null when no row of the first ten is a header with both.
 */
export function namedColumns(rows: readonly ImportRow[]): NamedColumns | null {
  const top = rows.slice(0, 10).findIndex(isHeader)
  if (top === -1) return null
  const header = rows[top]!
  const meanings = header.cells.map(columnMeaning)
  const of = (meaning: ColumnMeaning) => meanings.flatMap((each, column) => (each === meaning ? [column] : []))
  const columns = { header, body: rows.slice(top + 1), of }
  return of('value').length === 1 ? { format: 'long', values: longList(columns) } : { format: 'statline', values: topicColumns(columns) }
}

function isHeader({ cells }: ImportRow): boolean {
  const meanings = cells.map(columnMeaning)
  return meanings.includes('period') && (meanings.includes('area') || meanings.includes('code'))
}

function longList({ body, of }: Columns): ImportedValue[] {
  const [valueColumn, statusColumn, indicatorColumn] = [of('value')[0]!, of('status')[0] ?? -1, of('indicator')[0] ?? -1]
  const notation = notationOf(body.map(({ cells }) => cells[valueColumn] ?? ''))
  const [about, make, breakdownColumns] = [aboutRow(of), valueMaker(), of('breakdown')]
  return body.flatMap((row) => {
    const figure = withStatus(readFigure(row.cells[valueColumn] ?? '', notation), textAt(row, statusColumn))
    if (figure === null) return []
    const parts = breakdownColumns.map((column) => textAt(row, column))
    return [make({ ...about(row), indicator: withoutSuffix(textAt(row, indicatorColumn)) || null, breakdown: breakdownOf(parts), figure })]
  })
}

/** A column of figures without a meaning of its own is a topic; a column of words there breaks down. */
function topicColumns({ header, body, of }: Columns): ImportedValue[] {
  const unnamed = header.cells.flatMap((cell, column) => (cell !== '' && columnMeaning(cell) === null ? [column] : []))
  const cellsOf = (column: number): Cell[] => body.map(({ cells }) => cells[column] ?? '')
  const topics = [...of('value'), ...unnamed.filter((column) => holdsFigures(cellsOf(column)))]
  const dimensions = [...of('breakdown'), ...unnamed.filter((column) => !topics.includes(column))]
  const readers = topics.map((column) => ({ column, name: withoutSuffix(textAt(header, column)), notation: notationOf(cellsOf(column)) }))
  const [about, make, indicatorColumn] = [aboutRow(of), valueMaker(), of('indicator')[0] ?? -1]
  return body.flatMap((row) => {
    const [place, breakdown] = [about(row), breakdownOf(dimensions.map((column) => textAt(row, column)))]
    const topicOf = (name: string) => [textAt(row, indicatorColumn), name].filter((part) => part !== '').join(', ')
    return readers.flatMap(({ column, name, notation }) => {
      const figure = readFigure(row.cells[column] ?? '', notation)
      return figure === null ? [] : [make({ ...place, indicator: topicOf(name), breakdown, figure })]
    })
  })
}

/** Enough cells to see what a column holds. */
const sampleCells = 1_000

function holdsFigures(cells: readonly Cell[]): boolean {
  const sample = cells.filter((cell) => cell !== '').slice(0, sampleCells)
  return sample.filter(isFigure).length * 2 > sample.length
}

function aboutRow(of: Columns['of']) {
  const [areas, codes, period] = [of('area'), of('code'), of('period')[0]!]
  return (row: ImportRow) => ({
    line: row.line,
    area: readArea(
      areas.map((column) => row.cells[column] ?? ''),
      codes.map((column) => row.cells[column] ?? ''),
    ),
    period: textAt(row, period),
  })
}
