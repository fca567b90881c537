import { ok, type Result } from '@/lib/kernel/result'
import type { Changes, Compared, Preview, PreviewPart, ReadAgenda, ReadFile } from '@/lib/imports/import-apart'
import type { ImportFile } from '@/lib/imports/import-file'
import type { ImportFailure } from '@/lib/imports/import-failures'
import { guessedWide, headerOf, indicatorsIn, valuesIn } from '@/lib/imports/import-mapping'
import { isChange, noCounts, previewOf, type PreviewRow, type StoredLine } from '@/lib/imports/import-preview'
import type { ImportProgress } from '@/lib/imports/import-progress'
import { packed, unpackedText } from '@/lib/imports/packed'
import { readAgendaFile } from '@/lib/imports/read-agenda-file'
import { readImportFile } from '@/lib/imports/read-import-file'

type FileToRead = { bytes: Uint8Array; fileName: string }

/** Reads a file and says what it is about; the figures themselves go along packed. */
export async function readForKeeping(
  { bytes, fileName }: FileToRead,
  onStep: (progress: ImportProgress) => void,
): Promise<Result<ReadFile, ImportFailure>> {
  const read = await readImportFile(bytes, fileName, onStep)
  if (!read.ok) return read
  const file = read.value
  return ok({
    format: file.kind === 'wide' ? 'wide' : file.format,
    table: file.table,
    source: file.source,
    header: headerOf(file),
    indicators: file.kind === 'wide' ? [] : indicatorsIn(file.values),
    content: packed(file),
  })
}

/** Reads a file with a whole agenda. */
export async function readAgendaForKeeping(
  bytes: Uint8Array,
  onStep: (progress: ImportProgress) => void,
): Promise<Result<ReadAgenda, ImportFailure>> {
  onStep({ step: 'read' })
  const read = await readAgendaFile(bytes)
  if (!read.ok) return read
  onStep({ step: 'recognise' })
  const { format, ...given } = read.value
  return ok({ format, content: packed(given) })
}

/** What importing a file would do, row by row. */
export function previewFor({ from, until, only, ...compared }: Compared & PreviewPart): Preview {
  const { file, rows } = laidBeside(compared)
  const { mapping, kpis } = compared
  const counts = noCounts()
  const shown: PreviewRow[] = []
  let total = 0
  for (const row of rows) {
    counts[row.outcome] += 1
    if (only !== null && row.outcome !== only) continue
    if (total >= from && total < until) shown.push(row)
    total += 1
  }
  return {
    title: file.title,
    indicators: file.kind === 'wide' ? [] : indicatorsIn(file.values),
    wide: file.kind === 'wide' ? { header: file.header, ...(mapping.wide ?? guessedWide(file, kpis)) } : null,
    ...{ rows: shown, counts, total },
  }
}

/** What importing a file writes, packed in batches. */
export function changesFor({ atOnce, ...compared }: Compared & { atOnce: number }): Changes {
  const counts = noCounts()
  const parts: Changes['parts'] = []
  let batch: object[] = []
  const pack = () => {
    if (batch.length > 0) parts.push({ changes: packed(batch), size: batch.length })
    batch = []
  }
  for (const row of laidBeside(compared).rows) {
    counts[row.outcome] += 1
    if (isChange(row)) batch.push({ ...row.cell, value: row.value, status: row.status })
    if (batch.length === atOnce) pack()
  }
  pack()
  return { counts, parts }
}

function laidBeside({ content, mapping, kpis, areas, stored }: Compared): { file: ImportFile; rows: Iterable<PreviewRow> } {
  const file = JSON.parse(unpackedText(content)) as ImportFile
  return { file, rows: previewOf(valuesIn(file, mapping), mapping, { kpis, areas, stored: JSON.parse(stored) as StoredLine[] }) }
}
