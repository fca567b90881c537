import { z } from 'zod'
import { readDutchDate, type DateString } from '@/lib/domain/dutch-dates'

const noDay = 'Deze dag bestaat niet. Typ hem bijvoorbeeld zo: 31-12-2023.'

/** A day, or nothing. A browser that knows dates sends '2023-12-31'; elsewhere people type. */
export const optionalDay = z
  .string()
  .trim()
  .default('')
  .transform((said, context): DateString | null => {
    const read = said === '' ? null : readDutchDate(said)
    if (said !== '' && read?.precision !== 'day') context.addIssue({ code: 'custom', message: noDay })
    return read?.date ?? null
  })

/** A day that must be there; `missing` asks for it. */
export const requiredDay = (missing: string) =>
  optionalDay.transform((date, context): DateString => {
    if (date !== null) return date
    context.addIssue({ code: 'custom', message: missing })
    return z.NEVER
  })
