import { failed, ok, type Result } from '@/lib/kernel/result'
import type { ValueStatus } from '@/lib/domain/kpi'
import { breakdownOf, columnMeaning, withoutSuffix } from '@/lib/imports/column-words'
import type { FigureFile, ImportedValue } from '@/lib/imports/import-file'
import { importLimits, type ImportFailure } from '@/lib/imports/import-failures'
import { valueMaker } from '@/lib/imports/make-value'
import { readArea } from '@/lib/imports/read-area'
import { shortened, type ReadFigure } from '@/lib/imports/read-figure'

type Row = Record<string, string | number | null>

/** A file that the open data of CBS gave: TypedDataSet or UntypedDataSet (v3), or Observations (v4); conventies-nl.md 3.2. */
export function readOData(text: string): Result<FigureFile, ImportFailure> {
  const answer = parsed(text)
  if (answer === null || !Array.isArray(answer.value)) return failed('unknown-shape')
  const about = String(answer['odata.metadata'] ?? answer['@odata.context'] ?? '')
  if (answer.value.length === 0) return failed('no-rows')
  if (!answer.value.every(isRow)) return failed('unknown-shape')
  const rows = answer.value
  if (rows.length > importLimits.rows || rows.length * Object.keys(rows[0]!).length > importLimits.cells) return failed('too-many-rows')
  const isObservations = 'Measure' in rows[0]! && 'Value' in rows[0]!
  if (!isObservations && !Object.keys(rows[0]!).some(isTopic)) return failed('unknown-shape')
  const values = isObservations ? observations(rows) : topics(rows)
  const table = /\b\d{5}[A-Z]{3}\b/.exec(about)?.[0] ?? null
  return ok({ kind: 'values', format: isObservations ? 'odata4' : 'odata3', table, title: null, source: 'CBS', values })
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const answer: unknown = JSON.parse(text)
    return typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>) : null
  } catch {
    return null
  }
}

const isRow = (row: unknown): row is Row =>
  typeof row === 'object' && row !== null && Object.values(row).every((cell) => cell === null || ['string', 'number'].includes(typeof cell))

/** A name with a number is a topic; what has no number says what the row is about. */
const isTopic = (key: string): boolean => /_\d+$/.test(key)

function topics(rows: readonly Row[]): ImportedValue[] {
  const make = valueMaker()
  const keys = Object.keys(rows[0]!).filter((key) => isTopic(key) && columnMeaning(key) === null)
  const named = keys.map((key) => ({ key, indicator: withoutSuffix(key) }))
  const found = named.filter(({ key }) => holdsFigures(rows.map((row) => readFigure(row[key]))))
  return rows.flatMap((row, index) => {
    const about = aboutRow(row, index)
    return found.flatMap(({ key, indicator }) => {
      const figure = readFigure(row[key])
      return figure === null ? [] : [make({ ...about, indicator, figure })]
    })
  })
}

/** A name or a kind of region has a number too, but holds words. */
const holdsFigures = (cells: readonly (ReadFigure | null)[]): boolean =>
  cells.some((figure) => figure !== null && figure.value !== null) || cells.every((figure) => figure === null || figure.problem === null)

function observations(rows: readonly Row[]): ImportedValue[] {
  const make = valueMaker()
  return rows.flatMap((row, index) => {
    const attribute = String(row.ValueAttribute ?? 'None')
    const figure = row.Value === null && attribute in withoutValue ? withoutValue[attribute]! : readFigure(row.Value)
    if (figure === null || figure === 'impossible') return []
    return [make({ ...aboutRow(row, index), indicator: String(row.Measure).trim(), figure })]
  })
}

const missing = (status: ValueStatus): ReadFigure => ({ value: null, status, problem: null })

const withoutValue: Record<string, ReadFigure | 'impossible'> = {
  Impossible: 'impossible',
  Confidential: missing('secret'),
  Secret: missing('secret'),
}

const notOfTheRow = new Set(['ID', 'Id', 'Measure', 'ValueAttribute', 'Value', 'StringValue'])

/** Lines of an answer are its rows, counted from 1. */
function aboutRow(row: Row, index: number) {
  const own = Object.entries(row).filter(([key]) => !notOfTheRow.has(key))
  const meant = (wanted: string) => own.filter(([key]) => columnMeaning(key) === wanted).map(([, cell]) => cell ?? '')
  const rest = own.filter(([key]) => columnMeaning(key) === null && !isTopic(key)).map(([, cell]) => cell ?? '')
  return {
    line: index + 1,
    area: readArea(meant('area'), meant('code')),
    period: String(meant('period')[0] ?? '').trim(),
    breakdown: breakdownOf(rest),
  }
}

/** JSON has a dot before the decimals. "." is secret; of a null CBS does not say why it is missing. */
function readFigure(cell: string | number | null | undefined): ReadFigure | null {
  if (cell === null || cell === undefined) return missing('unknown')
  if (typeof cell === 'number') return { value: cell, status: null, problem: null }
  const text = cell.trim()
  if (text === '') return null
  if (text === '.') return missing('secret')
  const value = Number(text)
  return Number.isFinite(value)
    ? { value, status: null, problem: null }
    : { value: null, status: 'unknown', problem: `"${shortened(text)}" is geen getal.` }
}
