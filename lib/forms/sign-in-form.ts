import { z } from 'zod'
import { emailField } from '@/lib/forms/fields'

export const signInForm = z.object({
  // Without the character that Postgres can't read, and without room: tries at other things are counted under names that have it (lib/auth).
  email: z
    .string()
    .trim()
    .min(1)
    .max(254)
    .regex(/^[^\0\s]*$/),
  password: z.string().min(1).max(1000),
})

export const forgottenPasswordForm = z.object({
  email: emailField('je'),
})
