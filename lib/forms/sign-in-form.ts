import { z } from 'zod'

export const signInForm = z.object({
  // Without the character that Postgres can't read.
  email: z
    .string()
    .trim()
    .min(1)
    .max(254)
    .regex(/^[^\0]*$/),
  password: z.string().min(1).max(1000),
})
