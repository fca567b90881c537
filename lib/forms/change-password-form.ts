import { z } from 'zod'
import { notArrived } from '@/lib/forms/form-state'

const shortest = 14

/** A long password and no other demands (BIO2 5.17.03, NIST 800-63B): what is long enough need not be strange. */
export const changePasswordForm = (person: { email: string; name: string }) =>
  z
    .object({
      version: z.coerce.number({ error: notArrived }).int(notArrived).max(2_147_483_647, notArrived),
      currentPassword: z
        .string('Vul je huidige wachtwoord in.')
        .min(1, 'Vul je huidige wachtwoord in.')
        .max(1000, 'Dit wachtwoord is te lang.'),
      newPassword: z
        .string('Vul een nieuw wachtwoord in.')
        .refine(
          (password) => [...password].length >= shortest,
          `Gebruik ten minste ${shortest} tekens, bijvoorbeeld een paar woorden achter elkaar.`,
        )
        .max(200, 'Gebruik hoogstens 200 tekens.')
        .refine(
          (password) => ![person.email, person.name].some((own) => isSame(own, password)),
          'Gebruik niet je naam of je e-mailadres als wachtwoord.',
        ),
      repeatPassword: z
        .string('Vul het nieuwe wachtwoord nog een keer in.')
        .min(1, 'Vul het nieuwe wachtwoord nog een keer in.')
        .max(1000, 'Dit wachtwoord is te lang.'),
    })
    .refine((form) => form.newPassword === form.repeatPassword, {
      path: ['repeatPassword'],
      error: 'Dit is niet hetzelfde als het nieuwe wachtwoord.',
    })
    .refine((form) => form.newPassword !== form.currentPassword, {
      path: ['newPassword'],
      error: 'Kies een ander wachtwoord dan je huidige.',
    })

const isSame = (own: string, password: string) => own.trim().toLowerCase() === password.trim().toLowerCase()
