import { z } from 'zod'
import { yesOrNo } from '@/lib/forms/fields'
import { notArrived } from '@/lib/forms/form-state'

/** Which steps a report takes on its way. */
export const reportSettingsForm = z.object({
  regionId: z.uuid(notArrived),
  version: z.coerce.number({ error: notArrived }).int(notArrived).positive(notArrived),
  needsAgreement: yesOrNo,
  needsOffering: yesOrNo,
})

/** How a setting stands in its field. */
export const inField = (setting: boolean): string => (setting ? 'ja' : 'nee')
