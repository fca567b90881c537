import { z } from 'zod'
import { feedKinds } from '@/lib/domain/calendar'
import { idField } from '@/lib/forms/fields'
import { notArrived } from '@/lib/forms/form-state'

export const makeCalendarForm = z
  .object({
    kind: z.enum(feedKinds, { error: notArrived }),
    regionId: z.union([z.literal('').transform(() => null), idField]).default(null),
  })
  .refine(({ kind, regionId }) => (kind === 'year') === (regionId !== null), { error: notArrived })

export const revokeCalendarForm = z.object({ feedId: idField })
