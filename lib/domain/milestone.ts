import { dateWords, type DatePrecision, type DateString } from '@/lib/domain/dutch-dates'

export type MilestoneStatus = 'reached' | 'planned' | 'expected' | 'goal' | 'conditional' | 'recurring'

export const milestoneStatusWords: Record<MilestoneStatus, string> = {
  reached: 'Gehaald',
  planned: 'Gepland',
  expected: 'Verwacht',
  goal: 'Doel',
  conditional: 'Onder voorwaarde',
  recurring: 'Komt terug',
}

type Reading = { start: DateString | null; due: DateString | null; precision: DatePrecision | null }

/** "13 februari 2014", "september 2014 tot en met november 2014", "vanaf 2020"; null where the words name no day. */
export function readingInWords({ start, due, precision }: Reading): string | null {
  if (precision === null) return null
  if (start === null) return due && dateWords(due, precision)
  const from = dateWords(start, precision)
  if (due === null) return `vanaf ${from}`
  const until = dateWords(due, precision)
  return from === until ? from : `${from} tot en met ${until}`
}
