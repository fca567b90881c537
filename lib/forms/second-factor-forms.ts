import { z } from 'zod'
import { idField, requiredText, versionField } from '@/lib/forms/fields'
import { notArrived } from '@/lib/forms/form-state'

const code = (missing: string) => z.string(missing).trim().min(1, missing).max(40, 'Deze code is te lang.')

/** A code of the phone, or a recovery code. */
export const codeForm = z.object({
  code: code('Vul de code uit de app op je telefoon in.'),
  terug: z.string().max(2000, notArrived).default('/'),
})

export const dropSecondFactorForm = z.object({
  currentPassword: z.string('Vul je wachtwoord in.').min(1, 'Vul je wachtwoord in.').max(1000, 'Dit wachtwoord is te lang.'),
})

const reason = requiredText(1000, 'Vul in waarom, bijvoorbeeld: telefoon kwijt, gebeld en herkend.')

export const resetSecondFactorForm = z.object({ regionId: idField, userId: idField, reason })

export const resetAnySecondFactorForm = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(254, 'Dit e-mailadres is te lang.')
    .pipe(z.email('Vul een e-mailadres in, zoals naam@gemeente.nl.')),
  reason,
})

export const secondFactorRuleForm = z.object({
  regionId: idField,
  version: versionField,
  secondFactor: z.enum(['ja', 'nee'], { error: 'Kies ja of nee.' }),
})
