import { usualDay } from '@/lib/domain/rhythm'
import { readRhythm, readRhythmDay } from '@/lib/domain/rhythm-reading'
import type { FormValues } from '@/lib/forms/form-state'
import type { BodyHead } from '@/lib/queries/bodies'

/** A body as its form shows it. How often and on which day it meets stands there only where it differs from what its words say. */
export function bodyValues({ name, kind, status, purpose, ambitionId, rhythm, reading, usual, fixedItems }: BodyHead): FormValues {
  const read = readRhythm(rhythm ?? '')
  const on = { ...usualDay, ...readRhythmDay(rhythm ?? '') }
  const isAsRead = read?.timesPerYear === reading?.timesPerYear
  return {
    ...{ name, kind, status, purpose, ambitionId: ambitionId ?? '', rhythm: rhythm ?? '' },
    times: isAsRead ? '' : String(reading?.timesPerYear ?? 0),
    month: reading && read?.month !== reading.month ? String(reading.month) : '',
    week: usual.week === on.week ? '' : String(usual.week),
    day: usual.day === on.day ? '' : String(usual.day),
    fixedItems: fixedItems.join('\n'),
  }
}

export const newBodyValues: FormValues = { status: 'exists' }
