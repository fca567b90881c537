import { failed, ok, type Result } from '@/lib/kernel/result'
import { ownProcess, ProcessEnded, TooBusy } from '@/lib/kernel/own-process'
import type { KnownArea } from '@/lib/imports/import-areas'
import type { ImportFormat } from '@/lib/imports/import-file'
import type { ImportFailure } from '@/lib/imports/import-failures'
import type { ImportMapping } from '@/lib/imports/import-mapping'
import type { ImportCounts, ImportKpi, Outcome, PreviewRow } from '@/lib/imports/import-preview'
import type { ImportProgress } from '@/lib/imports/import-progress'
import type { WideMapping } from '@/lib/imports/wide-table'

/** `content`: the file that was read (ImportFile), packed. Only the process that reads opens it, also when the database gives it back. */
export type ReadFile = {
  content: Uint8Array
  format: ImportFormat | 'wide'
  table: string | null
  source: string | null
  header: string
  indicators: string[]
}

/** A file with what it is laid beside; `stored`: what stands there now, as JSON of StoredLine[]. */
export type Compared = {
  content: Uint8Array
  mapping: ImportMapping
  kpis: readonly ImportKpi[]
  areas: readonly KnownArea[]
  stored: string
}

/** The rows `from` until `until` of those with one outcome, or of all. */
export type PreviewPart = { from: number; until: number; only: Outcome | null }

/** `counts` are of the whole file, `total` is of the rows with the outcome that was asked for. */
export type Preview = {
  title: string | null
  indicators: string[]
  wide: ({ header: string[] } & WideMapping) | null
  rows: PreviewRow[]
  counts: ImportCounts
  total: number
}

/** `parts`: what importing writes, packed, in pieces for one statement each; `size` is in figures. */
export type Changes = { counts: ImportCounts; parts: { changes: Uint8Array; size: number }[] }

/** A file with a whole agenda that was read (GivenAgenda), packed. */
export type ReadAgenda = { content: Uint8Array; format: 'xlsx' | 'json' }

export type ImportJob =
  | { do: 'read'; bytes: Uint8Array; fileName: string }
  | { do: 'read-agenda'; bytes: Uint8Array }
  | ({ do: 'preview' } & PreviewPart & Compared)
  | ({ do: 'changes'; atOnce: number } & Compared)
export type ImportMade = Result<ReadFile, ImportFailure> | Result<ReadAgenda, ImportFailure> | Preview | Changes

/** Half as much again as the largest file within the limits takes (docs/besluiten/0042). */
const heap = 768
/** Measured: with V8's own 16 MB a file of 50,000 figures takes 40 MB more, and no less time. */
const nursery = 2

const reader = ownProcess<ImportJob, ImportMade, ImportProgress>({
  does: 'imports',
  script: ['lib', 'imports', 'import-process.ts'],
  longestJob: 45_000,
  heap,
  nursery,
})

type Told = (progress: ImportProgress) => void

type Sent = { bytes: Uint8Array; fileName: string }

/** Reads a file in a process of its own. A file that takes that process down is refused like any other that can't be read. */
export const readFileApart = (file: Sent, asker: string, onStep?: Told): Promise<Result<ReadFile, ImportFailure>> =>
  readApart({ do: 'read', ...file }, asker, onStep)

/** The same of a file with a whole agenda. */
export const readAgendaApart = (bytes: Uint8Array, asker: string, onStep?: Told): Promise<Result<ReadAgenda, ImportFailure>> =>
  readApart({ do: 'read-agenda', bytes }, asker, onStep)

async function readApart<T>(job: ImportJob, asker: string, onStep?: Told): Promise<Result<T, ImportFailure>> {
  try {
    return (await reader.ask(job, { asker }, onStep)) as Result<T, ImportFailure>
  } catch (error) {
    if (error instanceof ProcessEnded) return failed('too-heavy')
    return tooBusy(error)
  }
}

/** What importing a file would do: the counts of all of it, and some of its rows. Waits its turn like reading: a page is reloaded as often as somebody likes. */
export const previewApart = (compared: Compared, part: PreviewPart, asker: string): Promise<Result<Preview, 'too-busy'>> =>
  reader.ask({ do: 'preview', ...compared, ...part }, { asker }).then((made) => ok(made as Preview), tooBusy)

function tooBusy(error: unknown): Result<never, 'too-busy'> {
  if (error instanceof TooBusy) return failed('too-busy')
  throw error
}

/** What importing a file writes. Goes first, for meanwhile the figures are held; so there are never more of these than transactions. */
export const changesApart = (compared: Compared, atOnce: number): Promise<Changes> =>
  reader.ask({ do: 'changes', ...compared, atOnce }, 'first') as Promise<Changes>

/** Of the process that reads, while there is one. */
export const readerPid = reader.pid
