import { z } from 'zod'
import { longestTitle } from '@/lib/domain/decisions'
import { dutyRoles, dutyTimes } from '@/lib/domain/duty'
import { longestText } from '@/lib/domain/progress'
import { isWebAddress } from '@/lib/domain/structure-lines'
import { requiredDay } from '@/lib/forms/day-field'
import { hiddenIdOrNone, hiddenVersion, idField, requiredText, textField, versionField, yesOrNo } from '@/lib/forms/fields'
import { notArrived } from '@/lib/forms/form-state'

const from = (low: number, high: number, error: string) => z.coerce.number({ error }).int(error).min(low, error).max(high, error)

/** A duty; without an id a new one. */
export const dutyForm = z
  .object({
    regionId: idField,
    dutyId: hiddenIdOrNone,
    version: hiddenVersion,
    title: requiredText(longestTitle, 'Vul in wat er moet gebeuren.'),
    explanation: textField(longestText),
    role: z.enum(dutyRoles, { error: 'Kies voor wie deze taak is.' }),
    timesPerYear: from(1, 12, 'Kies hoe vaak de taak terugkomt.').refine((times) => dutyTimes.some((known) => known === times), {
      error: 'Kies hoe vaak de taak terugkomt.',
    }),
    month: from(1, 12, 'Kies een maand.'),
    day: from(1, 31, 'Vul een dag in van 1 tot en met 31.'),
    perMunicipality: yesOrNo,
  })
  .transform(({ regionId, dutyId, version, ...duty }) => ({ regionId, dutyId, version, duty }))

export const removeDutyForm = z.object({ dutyId: idField, version: versionField })

/** Said of a term: done, with where to find it, or not after all. */
export const dutyStepForm = z
  .object({
    dutyId: idField,
    dueOn: requiredDay(notArrived),
    municipalityId: hiddenIdOrNone,
    seen: z.coerce.number({ error: notArrived }).int(notArrived).min(0, notArrived).max(10_000, notArrived),
    note: textField(longestText),
    url: textField(2000).refine((url) => url === '' || isWebAddress(url), { error: 'Typ een adres dat begint met https://.' }),
  })
  .transform(({ url, ...step }) => ({ ...step, url: url === '' ? null : url }))
