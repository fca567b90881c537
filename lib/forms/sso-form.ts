import { z } from 'zod'
import { requiredText } from '@/lib/forms/fields'

/** Somebody says who he is, before anybody is signed in. */
export const chooseSignInForm = z.object({
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
})

export const unlinkAccountForm = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(254, 'Dit e-mailadres is te lang.')
    .pipe(z.email('Vul een e-mailadres in, zoals naam@gemeente.nl.')),
  reason: requiredText(1000, 'Vul in waarom, bijvoorbeeld: nieuw werkaccount na een overstap.'),
})
