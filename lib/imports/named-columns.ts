import { breakdownOf, columnMeaning, withoutSuffix, type ColumnMeaning } from '@/lib/imports/column-words'
import type { Cell, ImportedValue, ImportFormat, ImportRow } from '@/lib/imports/import-file'
import { valueMaker, withStatus } from '@/lib/imports/make-value'
import { readArea } from '@/lib/imports/read-area'
import { isFigure, notationOf, readFigure } from '@/lib/imports/read-figure'
import { textAt } from '@/lib/imports/table-frame'

/** `topics` are the columns of figures; the one of a long list has no name, for the row names its indicator. */
type Columns = {
  areas: number[]
  codes: number[]
  period: number
  indicator: number
  status: number
  dimensions: number[]
  topics: { column: number; name: string }[]
}
export type NamedColumns = { format: ImportFormat; values: ImportedValue[] }

/**
 * A table in which a row says its own region and period: a long list with one column of values, or a column per topic as CBS gives it.
 * Null when no row of the first ten is a header with both.
 */
export function namedColumns(rows: readonly ImportRow[]): NamedColumns | null {
  const top = rows.slice(0, 10).findIndex(isHeader)
  if (top === -1) return null
  const body = rows.slice(top + 1)
  const columns = columnsOf(rows[top]!, body)
  const isLong = columns.topics.length === 1 && columns.topics[0]!.name === ''
  return { format: isLong ? 'long' : 'statline', values: figuresOf(body, columns) }
}

function isHeader({ cells }: ImportRow): boolean {
  const meanings = cells.map(columnMeaning)
  return meanings.includes('period') && (meanings.includes('area') || meanings.includes('code'))
}

/** A column without a meaning of its own is a topic when it holds figures, and breaks down when it holds words. */
function columnsOf(header: ImportRow, body: readonly ImportRow[]): Columns {
  const meanings = header.cells.map(columnMeaning)
  const of = (meaning: ColumnMeaning) => meanings.flatMap((each, column) => (each === meaning ? [column] : []))
  const unnamed = header.cells.flatMap((cell, column) => (cell !== '' && meanings[column] === null ? [column] : []))
  const figures = unnamed.filter((column) => holdsFigures(cellsOf(body, column)))
  const [value, indicator] = [of('value'), of('indicator')[0] ?? -1]
  const isLong = value.length === 1 && (indicator !== -1 || figures.length === 0)
  return {
    areas: of('area'),
    codes: of('code'),
    period: of('period')[0]!,
    indicator,
    status: of('status')[0] ?? -1,
    dimensions: [...of('breakdown'), ...unnamed.filter((column) => !figures.includes(column))],
    topics: isLong
      ? [{ column: value[0]!, name: '' }]
      : [...value, ...figures].map((column) => ({ column, name: withoutSuffix(textAt(header, column)) })),
  }
}

function figuresOf(body: readonly ImportRow[], { areas, codes, period, indicator, status, dimensions, topics }: Columns): ImportedValue[] {
  const make = valueMaker()
  const readers = topics.map((topic) => ({ ...topic, notation: notationOf(cellsOf(body, topic.column)) }))
  return body.flatMap((row) => {
    const at = (column: number) => row.cells[column] ?? ''
    const said = { line: row.line, area: readArea(areas.map(at), codes.map(at)), period: textAt(row, period) }
    const [named, breakdown] = [withoutSuffix(textAt(row, indicator)), breakdownOf(dimensions.map(at))]
    return readers.flatMap(({ column, name, notation }) => {
      const figure = withStatus(readFigure(at(column), notation), textAt(row, status))
      const topic = [named, name].filter((part) => part !== '').join(', ')
      return figure === null ? [] : [make({ ...said, indicator: topic || null, breakdown, figure })]
    })
  })
}

const cellsOf = (body: readonly ImportRow[], column: number): Cell[] => body.map(({ cells }) => cells[column] ?? '')

/** Enough cells to see what a column holds. */
const sampleCells = 1_000

function holdsFigures(cells: readonly Cell[]): boolean {
  const sample = cells.filter((cell) => cell !== '').slice(0, sampleCells)
  return sample.filter(isFigure).length * 2 > sample.length
}
