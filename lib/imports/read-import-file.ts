import { clientDataIn } from '@/lib/domain/client-data'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { crossTable } from '@/lib/imports/cross-table'
import { indicatorsIn } from '@/lib/imports/import-mapping'
import { kindOf } from '@/lib/imports/file-kind'
import { holdsClientData } from '@/lib/imports/client-columns'
import type { ImportFile, ImportRow } from '@/lib/imports/import-file'
import { importLimits, type ImportFailure } from '@/lib/imports/import-failures'
import type { ImportProgress } from '@/lib/imports/import-progress'
import { namedColumns } from '@/lib/imports/named-columns'
import { readCsv } from '@/lib/imports/read-csv'
import { readOData } from '@/lib/imports/read-odata'
import { readText } from '@/lib/imports/read-text'
import { readWorkbook } from '@/lib/imports/read-workbook'
import { tableFrame } from '@/lib/imports/table-frame'
import { wideTable } from '@/lib/imports/wide-table'

/**
 * Reads a file with figures: CSV or XLSX (a table of StatLine, a long list, a wide table) or JSON of CBS. What a file is, its bytes say;
 * the name only gives the id of a table of CBS ("cbs-85098NED.csv"). Rows that can't be used come with a problem; a file that can't be used
 * is a failure (importFailureMessages).
 */
export async function readImportFile(
  bytes: Uint8Array,
  fileName: string,
  onStep: OnStep = () => undefined,
): Promise<Result<ImportFile, ImportFailure>> {
  if (bytes.length === 0) return failed('empty')
  if (bytes.length > importLimits.fileBytes) return failed('too-large')
  const read = await readShape(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName, onStep)
  if (!read.ok) return read
  const { title, source } = read.value
  if ([title, source].some((name) => name !== null && clientDataIn(name) !== null)) return failed('client-data')
  // Of a wide table all is kept until somebody said what its columns are about.
  if (read.value.kind === 'wide' && holdsClientData(read.value)) return failed('client-data')
  if (read.value.kind === 'wide') return read
  const { values } = read.value
  if (values.length === 0) return failed('no-rows')
  const isTooMuch = values.length > importLimits.values || indicatorsIn(values).length > importLimits.indicators
  return isTooMuch ? failed('too-many-values') : read
}

type OnStep = (progress: ImportProgress) => void

async function readShape(bytes: Buffer, fileName: string, onStep: OnStep): Promise<Result<ImportFile, ImportFailure>> {
  const kind = kindOf(bytes)
  onStep({ step: 'read' })
  if (kind === 'zip') {
    const rows = await readWorkbook(bytes)
    onStep({ step: 'recognise' })
    return rows.ok ? readTable(rows.value, fileName) : rows
  }
  if (kind !== 'text') return failed(kind)
  const text = readText(bytes)
  if (!text.ok) return text
  const content = text.value.replace(/^\ufeff/, '')
  const start = content.trimStart()
  if (start === '') return failed('empty')
  if (start.startsWith('<')) return failed('wrong-type')
  if (/^[{[]/.test(start)) return readOData(content)
  const rows = readCsv(content, (done, of) => onStep({ step: 'read', done, of }))
  onStep({ step: 'recognise' })
  return rows.ok ? readTable(rows.value, fileName) : rows
}

function readTable(all: readonly ImportRow[], fileName: string): Result<ImportFile, ImportFailure> {
  const frame = tableFrame(all)
  if (frame.rows.length > importLimits.rows + 1) return failed('too-many-rows')
  if (frame.rows.length < 2) return failed('no-rows')
  const about = { table: /\d{5}[A-Z]{3}(?![A-Za-z])/.exec(fileName)?.[0] ?? null, title: frame.title, source: frame.source }
  const crossed = crossTable(frame)
  if (crossed !== null) return ok({ kind: 'values', format: 'statline', ...about, values: crossed })
  const named = namedColumns(frame.rows)
  if (named !== null) return ok({ kind: 'values', ...about, ...named })
  const wide = wideTable(frame.rows)
  return wide === null ? failed('unknown-shape') : ok({ kind: 'wide', ...about, ...wide })
}
