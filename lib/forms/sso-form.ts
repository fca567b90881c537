import { z } from 'zod'
import { emailField, requiredText } from '@/lib/forms/fields'

/** Somebody says who he is, before anybody is signed in. */
export const chooseSignInForm = z.object({
  email: emailField('je'),
})

export const unlinkAccountForm = z.object({
  email: emailField(),
  reason: requiredText(1000, 'Vul in waarom, bijvoorbeeld: nieuw werkaccount na een overstap.'),
})
