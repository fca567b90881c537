import { readRhythm } from '@/lib/domain/rhythm-reading'
import type { FormValues } from '@/lib/forms/form-state'
import type { BodyHead } from '@/lib/queries/bodies'

/** A body as its form shows it. How often it meets stands there only where it differs from what its words say. */
export function bodyValues({ name, kind, status, purpose, ambitionId, rhythm, reading, usual, fixedItems }: BodyHead): FormValues {
  const read = readRhythm(rhythm ?? '')
  const isAsRead = read?.timesPerYear === reading?.timesPerYear
  return {
    ...{ name, kind, status, purpose, ambitionId: ambitionId ?? '', rhythm: rhythm ?? '' },
    times: isAsRead ? '' : String(reading?.timesPerYear ?? 0),
    month: reading && read?.month !== reading.month ? String(reading.month) : '',
    week: String(usual.week),
    day: String(usual.day),
    fixedItems: fixedItems.join('\n'),
  }
}

export const newBodyValues: FormValues = { status: 'exists', week: '2', day: '4' }
