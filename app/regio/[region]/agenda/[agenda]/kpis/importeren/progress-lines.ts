import type { ImportProgress } from '@/lib/imports/import-progress'

export const progressType = 'application/x-ndjson'

/** A line of an answer with progress; the last one says where to go, or that it went wrong. */
export type ProgressLine = ImportProgress | { to: string } | { fault: true }

/** The last line that came in whole. */
export function lastLine(text: string): ProgressLine | null {
  const whole = text.slice(0, text.lastIndexOf('\n'))
  try {
    return JSON.parse(whole.slice(whole.lastIndexOf('\n') + 1)) as ProgressLine
  } catch {
    return null
  }
}
