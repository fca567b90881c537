import { breakdownOf, columnMeaning, withoutSuffix } from '@/lib/imports/column-words'
import { crossHeader, type CrossHeader } from '@/lib/imports/cross-header'
import type { ImportedValue } from '@/lib/imports/import-file'
import { valueMaker } from '@/lib/imports/make-value'
import { readArea } from '@/lib/imports/read-area'
import { readFigure } from '@/lib/imports/read-figure'
import { textAt, type TableFrame } from '@/lib/imports/table-frame'

/** What one cell is about, by the names of the table: "Perioden" is "2022", "Regio's" is "Woerden". */
type Facts = readonly (readonly [name: string, value: string])[]

/**
 * The table as StatLine gives it to save ("CSV volgens tabelindeling", conventies-nl.md 3.2): some lines of the header say what a column is
 * about, the first cells of a row what the row is about. Null when the table is not of that kind. Decimals have a comma there.
 */
export function crossTable(frame: TableFrame): ImportedValue[] | null {
  const header = crossHeader(frame.rows)
  if (header === null) return null
  const make = valueMaker()
  const columns = columnFacts(header)
  const fixed: Facts = [...frame.fixed]
  return frame.rows.slice(header.lines).flatMap((row) => {
    const about: Facts = header.stubs.map(({ name, column }) => [name, textAt(row, column)] as const)
    return columns.flatMap(({ column, facts }) => {
      const figure = readFigure(row.cells[column] ?? '', 'comma')
      return figure === null ? [] : [make({ line: row.line, ...said([...about, ...facts], fixed), figure })]
    })
  })
}

const columnFacts = ({ first, width, labels }: CrossHeader): { column: number; facts: Facts }[] =>
  Array.from({ length: width - first }, (_unused, index) => first + index).map((column) => ({
    column,
    facts: labels.map(({ name, cells }) => [name, String(cells[column] ?? '').trim()] as const),
  }))

/** What is fixed for the whole table says what a cell does not say itself; it breaks nothing down. */
function said(facts: Facts, fixed: Facts) {
  const valueOf = (wanted: string, among: Facts) => among.find(([name]) => columnMeaning(name) === wanted)?.[1] ?? ''
  const meant = (wanted: string) => valueOf(wanted, facts) || valueOf(wanted, fixed)
  const rest = facts.filter(([name]) => !['area', 'code', 'period', 'indicator', 'ignored'].includes(columnMeaning(name) ?? ''))
  const others = fixed.filter(([name]) => columnMeaning(name) === null)
  return {
    area: readArea([meant('area')], [meant('code')]),
    period: meant('period'),
    indicator: withoutSuffix(meant('indicator')) || null,
    breakdown: breakdownOf([...rest, ...others].map(([, value]) => value)),
  }
}
