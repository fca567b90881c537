import { z } from 'zod'
import { readDutchDate, type DateString } from '@/lib/domain/dutch-dates'
import { dutchDate, now } from '@/lib/kernel/clock'

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

const ahead = 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.'
const isAhead = (date: unknown) => typeof date === 'string' && date > dutchDate(now())

/** The day on which something was done, or nothing: what has yet to come is not done. */
export const optionalDayOfDone = optionalDay.refine((date) => !isAhead(date), { error: ahead })

/** The day on which something was done, which must be there. */
export const requiredDayOfDone = (missing: string) => requiredDay(missing).refine((date) => !isAhead(date), { error: ahead })

const isPast = (date: unknown) => typeof date === 'string' && date < dutchDate(now())

/** The day by which something new is to be done, or nothing: what is late from the start was not agreed. */
export const optionalDayToCome = optionalDay.refine((date) => !isPast(date), {
  error: 'Deze dag is al voorbij. Kies vandaag of een latere dag.',
})
