import type { Sheet, TextDocument } from '@/lib/exports/document'
import { ownProcess, type Turn } from '@/lib/kernel/own-process'

export type RenderJob =
  | { format: 'pdf'; document: TextDocument; archival?: boolean }
  | { format: 'docx' | 'html'; document: TextDocument }
  | { format: 'png'; svg: string }
  | { format: 'xlsx' | 'csv' | 'csv-open'; sheets: readonly Sheet[] }

const files = ownProcess<RenderJob, Uint8Array>({ does: 'files', script: ['lib', 'exports', 'render-process.ts'], longestJob: 60_000 })

/** Makes a file in a process of its own, in turn. */
export const render = (job: RenderJob, turn: Turn): Promise<Uint8Array> => files.ask(job, turn)
