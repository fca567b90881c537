import type { ValueStatus } from '@/lib/domain/kpi'
import type { MeasurePeriod } from '@/lib/domain/measure-period'

/** What stands in one cell: a blank one is ''; a number is a number only where the file says so itself (Excel), else it is text. */
export type Cell = string | number

/** `line` is the line of the file, or the row of the sheet, where people find it back. */
export type ImportRow = { line: number; cells: Cell[] }

/** As the file names it; `code` is a code of CBS, such as GM0632. */
export type ImportedArea = { code: string | null; name: string | null }

/** One figure from a file. With a `problem` (a Dutch sentence) it can't be used, and `value` is null. */
export type ImportedValue = {
  line: number
  area: ImportedArea
  printedPeriod: string
  period: MeasurePeriod | null
  indicator: string | null
  breakdown: string | null
  value: number | null
  status: ValueStatus
  problem: string | null
}

export type ImportFormat = 'statline' | 'odata3' | 'odata4' | 'long'

/** `table` is the id at CBS ("85098NED"), `source` what the file says at its end ("CBS"). */
export type FigureFile = {
  kind: 'values'
  format: ImportFormat
  table: string | null
  title: string | null
  source: string | null
  values: ImportedValue[]
}

/** Regions as rows; what the other columns are about, someone has to say. */
export type WideFile = {
  kind: 'wide'
  table: string | null
  title: string | null
  source: string | null
  header: string[]
  rows: ImportRow[]
}

export type ImportFile = FigureFile | WideFile
