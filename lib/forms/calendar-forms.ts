import { z } from 'zod'
import { feedKinds } from '@/lib/domain/calendar'
import { hiddenIdOrNone, idField } from '@/lib/forms/fields'
import { notArrived } from '@/lib/forms/form-state'

export const makeCalendarForm = z
  .object({
    kind: z.enum(feedKinds, { error: notArrived }),
    regionId: hiddenIdOrNone,
  })
  .refine(({ kind, regionId }) => (kind === 'year') === (regionId !== null), { error: notArrived })

export const revokeCalendarForm = z.object({ feedId: idField })
