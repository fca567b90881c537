import { z } from 'zod'
import { checkbox } from '@/lib/forms/fields'
import { notArrived } from '@/lib/forms/form-state'

export const adoptReportForm = z.object({
  reportId: z.uuid(notArrived),
  version: z.coerce.number({ error: notArrived }).int(notArrived).positive(notArrived),
  adoptedOn: z.iso.date('Kies de dag waarop het bestuur het rapport vaststelde.'),
  hasLooked: checkbox,
})
