import { parse, type Info } from 'csv-parse/sync'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { ImportRow } from '@/lib/imports/import-file'
import { importLimits } from '@/lib/imports/import-failures'

const separators = [';', '\t', ',']

const linesBetweenWords = 5_000

/**
 * The filled rows of a CSV. `broken`: a quote that is never closed; `too-many-rows` above the limits. `onLines` hears now and then how many lines
 * of how many were read.
 */
export function readCsv(
  text: string,
  onLines: (done: number, of: number) => void = () => undefined,
): Result<ImportRow[], 'broken' | 'too-many-rows'> {
  const told = /^sep=(.)\r?\n/.exec(text)?.[1]
  const delimiter = told ?? separatorOf(text)
  if (countOf(delimiter, text) > importLimits.cells || hasTooManyLines(text)) return failed('too-many-rows')
  const rows: ImportRow[] = []
  const lineCount = linesIn(text)
  try {
    parse(text, {
      delimiter,
      from_line: told === undefined ? 1 : 2,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      on_record: (cells: string[], { lines }: Info) => {
        rows.push({ line: lines, cells })
        if (rows.length % linesBetweenWords === 0) onLines(lines, lineCount)
        return null
      },
    })
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')) return failed('broken')
    throw error
  }
  return rows.some(({ cells }) => cells.length > importLimits.columns) ? failed('too-many-rows') : ok(rows)
}

// Before they are rows: twice as many leaves room for titles, empty lines and line ends within quotes.
const hasTooManyLines = (text: string): boolean => linesIn(text) > 2 * importLimits.rows

const linesIn = (text: string): number => Math.max(countOf('\n', text), countOf('\r', text))

function countOf(mark: string, text: string): number {
  let count = 0
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) count += 1
  return count
}

/** The first that stands in at least half of the first lines, outside quotes: a decimal comma stands in every line of a Dutch file too. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 50)
  return separators.find((separator) => lines.filter((line) => line.includes(separator)).length * 2 >= lines.length) ?? ';'
}
