import { z } from 'zod'
import { readDutchDate, type DateString } from '@/lib/domain/dutch-dates'
import { periodKinds } from '@/lib/domain/period'
import { isPartOf, mistakesInOrder, monthsOf, type OrderMistake, type PeriodChoice, type PeriodDays } from '@/lib/domain/period-plan'
import { notArrived } from '@/lib/forms/form-state'

type DayField = keyof PeriodDays

const noDay = 'Deze dag bestaat niet. Typ hem bijvoorbeeld zo: 31-12-2023.'

// A browser that knows dates sends '2023-12-31'; elsewhere people type.
const dayOrNothing = z
  .string()
  .trim()
  .default('')
  .transform((said, context) => {
    const read = said === '' ? null : readDutchDate(said)
    if (said !== '' && read?.precision !== 'day') context.addIssue({ code: 'custom', message: noDay })
    return read?.date ?? null
  })

const day = (missing: string) =>
  dayOrNothing.transform((date, context) => {
    if (date !== null) return date
    context.addIssue({ code: 'custom', message: missing })
    return z.NEVER
  })

const days = {
  opensOn: day('Vul in vanaf welke dag mensen kunnen melden.'),
  closesOn: day('Vul in tot en met welke dag mensen kunnen melden.'),
  meetingOn: dayOrNothing,
}

/** The sentence for each mistake, and the field where it stands. */
export const orderMistakes: Record<OrderMistake, { field: DayField; sentence: string }> = {
  'opens-before-start': { field: 'opensOn', sentence: 'Kies een dag op of na de eerste dag van de periode.' },
  'closes-before-opening': { field: 'closesOn', sentence: 'Kies een dag op of na de dag waarop het melden begint.' },
  'meets-before-closing': { field: 'meetingOn', sentence: 'Kies een dag op of na de laatste dag om te melden.' },
}

const wholeNumber = (error: string) => z.coerce.number({ error }).int(error)

const noYear = 'Typ een jaar, bijvoorbeeld 2024.'

/** The form with which a period is planned. */
export const planPeriodForm = z
  .object({
    agendaId: z.uuid(notArrived),
    kind: z.enum(periodKinds, { error: 'Kies een halfjaar, een kwartaal of een jaar.' }),
    year: wholeNumber(noYear).min(2000, noYear).max(2099, noYear),
    part: wholeNumber('Kies welke.').min(1, 'Kies welke.').max(4, 'Kies welke.'),
    ...days,
  })
  .superRefine(
    (given, context) => {
      if (!isChoice(given)) return tellMistakes({ ...given, startsOn: '' }, context)
      const choice = choiceOf(given)
      if (!isPartOf(choice)) context.addIssue({ code: 'custom', path: ['part'], message: noSuchPart })
      tellMistakes({ ...given, startsOn: isPartOf(choice) ? monthsOf(choice).startsOn : '' }, context)
    },
    // Also beside other mistakes: whoever mends a form wants to hear all of them at once.
    { when: () => true },
  )

export const noSuchPart = 'Een halfjaar is het 1e of het 2e.'

/** The form with which the days of a period are changed. */
export const movePeriodForm = z
  .object({
    periodId: z.uuid(notArrived),
    version: wholeNumber(notArrived).positive(notArrived),
    startsOn: z.iso.date(notArrived),
    ...days,
  })
  .superRefine(tellMistakes, { when: () => true })

/** A year has no parts, whatever is chosen there. */
export const choiceOf = ({ kind, year, part }: PeriodChoice): PeriodChoice => ({ kind, year, part: kind === 'year' ? 1 : part })

const isChoice = (given: Partial<PeriodChoice>): boolean =>
  periodKinds.some((kind) => kind === given.kind) && Number.isInteger(given.year) && Number.isInteger(given.part)

// A day that can't be read has a message of its own; it takes the earliest day that is right. Without a period any day may be the first.
function tellMistakes({ startsOn, ...given }: PeriodDays & { startsOn: string }, context: z.RefinementCtx) {
  const opensOn = readable(given.opensOn) ?? startsOn
  const closesOn = readable(given.closesOn) ?? opensOn
  for (const mistake of mistakesInOrder({ startsOn, opensOn, closesOn, meetingOn: readable(given.meetingOn) })) {
    const { field, sentence } = orderMistakes[mistake]
    context.addIssue({ code: 'custom', path: [field], message: sentence })
  }
}

const readable = (date: unknown): DateString | null => (typeof date === 'string' ? date : null)
