import { z } from 'zod'

export const remindersForm = z.object({ region: z.string(), periodId: z.uuid() })
