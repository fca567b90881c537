import { z } from 'zod'

export const confirmForm = z.object({
  region: z.string(),
  trackId: z.uuid(),
  version: z.coerce.number().int().positive(),
  code: z.string().max(20),
})
