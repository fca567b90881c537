import { z } from 'zod'
import { bodyKinds, bodyStatuses, seatRoles } from '@/lib/domain/body'
import { longestTitle } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import { dayInWords, mostPerYear, usualDay, type Rhythm, type RhythmDay } from '@/lib/domain/rhythm'
import { readRhythm, readRhythmDay } from '@/lib/domain/rhythm-reading'
import { optionalDay, requiredDay } from '@/lib/forms/day-field'
import { hiddenIdOrNone, hiddenVersion, idField, idOrNone, requiredText, textField } from '@/lib/forms/fields'
import { notArrived } from '@/lib/forms/form-state'

const wholeNumber = (from: number, to: number, error = notArrived) => z.coerce.number({ error }).int(error).min(from, error).max(to, error)

const noTimes = `Vul een heel getal in, hooguit ${mostPerYear}. Vaker plan je met de hand.`

const noMonth = 'Kies een maand.'

const noDay = 'Kies een dag.'

const mostLines = 20

/**
 * A body; without an id a new one. `times` empty: read from the words of the rhythm; 0: meetings are planned by hand. `week` and `day` empty: as
 * the words say, else the usual ones.
 */
export const bodyForm = z
  .object({
    regionId: idField,
    bodyId: hiddenIdOrNone,
    version: hiddenVersion,
    name: requiredText(longestTitle, 'Vul in hoe het overleg heet.'),
    kind: z.enum(bodyKinds, { error: 'Kies wat voor overleg dit is.' }),
    status: z.enum(bodyStatuses, { error: 'Kies of het overleg er al is.' }),
    purpose: textField(longestText),
    ambitionId: idOrNone,
    rhythm: textField(longestTitle),
    times: z.union([z.literal(''), wholeNumber(0, mostPerYear, noTimes)], { error: noTimes }).default(''),
    month: z.union([z.literal(''), wholeNumber(1, 12, noMonth)], { error: noMonth }).default(''),
    week: z.union([z.literal(''), wholeNumber(1, 5, noDay)], { error: noDay }).default(''),
    day: z.union([z.literal(''), wholeNumber(1, 7, noDay)], { error: noDay }).default(''),
    fixedItems: textField(longestText)
      .transform((lines) => [
        ...new Set(
          lines
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        ),
      ])
      .refine((lines) => lines.length <= mostLines && lines.every((line) => line.length <= longestTitle), {
        error: `Gebruik hooguit ${mostLines} regels, elk van hooguit ${longestTitle} tekens.`,
      }),
  })
  .superRefine(({ rhythm, times, ...chosen }, context) => {
    const said = times === '' ? readRhythmDay(rhythm) : {}
    for (const part of ['week', 'day'] as const)
      if (said[part] !== undefined && chosen[part] !== '' && chosen[part] !== said[part]) {
        const message = `De regel over hoe vaak zegt: ${dayInWords(said)}. Kies hetzelfde, of “Zoals gelezen”.`
        context.addIssue({ code: 'custom', path: [part], message })
      }
  })
  .transform(({ regionId, bodyId, version, rhythm, times, month, week, day, ...text }) => ({
    ...{ regionId, bodyId, version },
    body: { ...text, rhythm: rhythm || null, reading: readingOf({ rhythm, times, month }), rhythmDay: dayFrom({ rhythm, week, day }) },
    /** The words were to be read, and say nothing that meetings can be planned by. */
    isUnread: rhythm !== '' && times === '' && readRhythm(rhythm) === null,
  }))

function readingOf({ rhythm, times, month }: { rhythm: string; times: number | ''; month: number | '' }): Rhythm | null {
  const read = readRhythm(rhythm)
  const timesPerYear = times === '' ? (read?.timesPerYear ?? 0) : times
  if (timesPerYear === 0) return null
  const asRead = read?.timesPerYear === timesPerYear ? read : { month: Math.floor(12 / timesPerYear), without: [] }
  return { timesPerYear, month: month || asRead.month, without: asRead.without }
}

function dayFrom({ rhythm, week, day }: { rhythm: string; week: number | ''; day: number | '' }): RhythmDay {
  const asRead = { ...usualDay, ...readRhythmDay(rhythm) }
  return { week: week || asRead.week, day: day || asRead.day }
}

export const planMeetingsForm = z.object({ bodyId: idField })

const mostCleared = 100

/** The meetings that were on the screen stand in one hidden field. */
export const clearMeetingsForm = z.object({
  bodyId: idField,
  meetingIds: z
    .string({ error: notArrived })
    .transform((ids) => ids.split(','))
    .pipe(z.array(idField).max(mostCleared, notArrived)),
  reason: requiredText(longestTitle, 'Vul in waarom ze niet doorgaan. Dat staat bij elke vergadering.'),
})

/** A seat; without an id a new one. */
export const seatForm = z
  .object({
    bodyId: idField,
    memberId: hiddenIdOrNone,
    version: hiddenVersion,
    function: requiredText(longestTitle, 'Vul de functie in.'),
    role: z.enum(seatRoles, { error: 'Kies voorzitter, secretaris of lid.' }),
    userId: idOrNone,
    validFrom: requiredDay('Vul in vanaf welke dag.'),
    validUntil: optionalDay,
  })
  .superRefine(
    ({ validFrom, validUntil }, context) => {
      if (typeof validFrom === 'string' && typeof validUntil === 'string' && validUntil < validFrom)
        context.addIssue({ code: 'custom', path: ['validUntil'], message: 'Kies een dag op of na de eerste dag.' })
    },
    { when: () => true },
  )
