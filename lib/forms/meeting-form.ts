import { z } from 'zod'
import { longestTitle } from '@/lib/domain/decisions'
import { itemKinds, longestConsulted, longestOutcome, mostMinutes } from '@/lib/domain/meeting'
import { longestText } from '@/lib/domain/progress'
import { requiredDay, requiredDayOfDone } from '@/lib/forms/day-field'
import { checkbox, idField, requiredText, textField, versionField } from '@/lib/forms/fields'
import { notArrived } from '@/lib/forms/form-state'

const noTime = 'Typ de tijd zo: 14.00 of 9.30.'

const plan = {
  heldOn: requiredDay('Vul in op welke dag de vergadering is.'),
  startsAt: z
    .string()
    .trim()
    .default('')
    .transform((said, context) => {
      if (said === '') return null
      const [, hours, minutes] = /^(\d{1,2})[.:](\d{2})(?: uur)?$/.exec(said) ?? []
      if (hours !== undefined && Number(hours) < 24 && Number(minutes) < 60) return `${hours.padStart(2, '0')}:${minutes}`
      context.addIssue({ code: 'custom', message: noTime })
      return z.NEVER
    }),
  place: textField(longestTitle),
}

export const addMeetingForm = z.object({ bodyId: idField, ...plan })

/** Moves a meeting, or says that it does not take place; that asks why. */
export const changeMeetingForm = z
  .object({ meetingId: idField, version: versionField, ...plan, isCancelled: checkbox, note: textField(longestTitle) })
  .superRefine(
    ({ isCancelled, note }, context) => {
      if (isCancelled && note === '')
        context.addIssue({ code: 'custom', path: ['note'], message: 'Vul in waarom de vergadering niet doorgaat.' })
    },
    { when: () => true },
  )

/** What the region agreed about an item; without a version nothing was written yet. */
export const consultationForm = z
  .object({
    itemId: idField,
    version: z.union([z.literal('').transform(() => null), versionField], { error: notArrived }).default(null),
    consulted: requiredText(longestConsulted, 'Vul in met wie er ruggespraak was.'),
    consultedOn: requiredDayOfDone('Vul in wanneer dat was.'),
    position: requiredText(longestText, 'Vul in wat de regio vindt.'),
    mandate: textField(longestText),
  })
  .transform(({ itemId, version, ...text }) => ({ itemId, version, text }))

export const closeMeetingForm = z.object({ meetingId: idField, version: versionField })

export const reopenMeetingForm = z.object({
  meetingId: idField,
  version: versionField,
  reason: requiredText(longestTitle, 'Schrijf waarom je de vergadering heropent. Dit blijft te lezen.'),
})

/** Each member that was there is a box of its own: `aanwezig-<id>`. */
export const attendanceForm = z
  .looseObject({ meetingId: idField, version: versionField, guests: textField(longestText) })
  .transform(({ meetingId, version, guests, ...rest }) => ({
    ...{ meetingId, version, guests },
    present: Object.keys(rest).flatMap((name) => /^aanwezig-([0-9a-f-]{36})$/.exec(name)?.[1] ?? []),
  }))

const wrongMinutes = `Vul hele minuten in, hooguit ${mostMinutes}.`

const item = {
  title: requiredText(longestTitle, 'Vul in waarover het gaat.'),
  kind: z.enum(itemKinds, { error: 'Kies wat het overleg ermee doet.' }),
  text: textField(longestText),
  broughtBy: textField(longestTitle),
  minutes: z
    .union([z.literal('').transform(() => null), z.coerce.number().int(wrongMinutes).min(1, wrongMinutes).max(mostMinutes, wrongMinutes)], {
      error: wrongMinutes,
    })
    .default(null),
}

export const addItemForm = z.object({ meetingId: idField, ...item })
export const changeItemForm = z.object({ itemId: idField, version: versionField, ...item })
export const outcomeForm = z.object({ itemId: idField, version: versionField, outcome: textField(longestOutcome) })
export const removeItemForm = z.object({ itemId: idField, version: versionField })
export const moveItemForm = z.object({ itemId: idField, direction: z.enum(['up', 'down']) })
export const putReportsForm = z.object({ meetingId: idField })

const noAddress = 'Typ een adres dat begint met https://.'

/** A paper is an address elsewhere, or something of the app ("report:<id>", "decision:<id>"). */
export const paperForm = z
  .object({
    itemId: idField,
    title: textField(longestTitle),
    url: textField(2000).refine((url) => url === '' || /^https?:\/\/[^\s]+$/.test(url), { error: noAddress }),
    own: z
      .string()
      .regex(/^(?:(?:report|decision):[0-9a-f-]{36})?$/, notArrived)
      .default(''),
    isConfidential: checkbox,
  })
  .superRefine(
    ({ title, url, own }, context) => {
      if (url === '' && own === '')
        context.addIssue({ code: 'custom', path: ['url'], message: 'Typ een adres, of kies een rapport of besluit.' })
      if (url !== '' && own !== '')
        context.addIssue({ code: 'custom', path: ['url'], message: 'Kies één van beide: een adres, of een rapport of besluit.' })
      if (title === '') context.addIssue({ code: 'custom', path: ['title'], message: 'Vul in hoe het stuk heet.' })
    },
    { when: () => true },
  )

export const markPaperForm = z.object({ itemId: idField, paperId: idField, isConfidential: checkbox })
export const removePaperForm = z.object({ itemId: idField, paperId: idField })

export const passOnForm = z.object({
  itemId: idField,
  bodyId: z.uuid({ error: 'Kies een overleg.' }),
  kind: z.enum(itemKinds, { error: 'Kies wat het volgende overleg ermee doet.' }),
})

export const putKpiForm = z.object({ kpiId: idField, bodyId: z.uuid({ error: 'Kies een overleg.' }), signal: textField(longestText) })
