import { z } from 'zod'
import { isCommonPassphrase, isLongEnough, isOwnPassphrase, longestPassphrase, shortestPassphrase } from '@/lib/domain/passphrase'
import { notArrived } from '@/lib/forms/form-state'

/** Whose password it is: he does not choose what anybody who knows him tries first. */
export type PasswordOwner = { email: string; name: string; regions: readonly string[] }

const newPassword = ({ email, name, regions }: PasswordOwner) =>
  z
    .string('Vul een nieuw wachtwoord in.')
    .max(longestPassphrase, `Gebruik hoogstens ${longestPassphrase} tekens.`)
    .superRefine((password, context) => {
      const refuse = (message: string) => context.addIssue({ code: 'custom', message })
      if (!isLongEnough(password)) refuse(`Gebruik ten minste ${shortestPassphrase} tekens, bijvoorbeeld een paar woorden achter elkaar.`)
      else if (isOwnPassphrase(password, [email, name, ...regions]))
        refuse('Gebruik niet je naam, je e-mailadres of je regio als wachtwoord.')
      else if (isCommonPassphrase(password))
        refuse('Dit wachtwoord is makkelijk te raden: veel mensen gebruiken het. Kies een paar woorden die niet bij elkaar horen.')
    })

const repeatPassword = z
  .string('Vul het nieuwe wachtwoord nog een keer in.')
  .min(1, 'Vul het nieuwe wachtwoord nog een keer in.')
  .max(1000, 'Dit wachtwoord is te lang.')

const notTheSame = { path: ['repeatPassword'], error: 'Dit is niet hetzelfde als het nieuwe wachtwoord.' }

/** A long password and no other demands (BIO2 5.17.03, NIST 800-63B): what is long enough need not be strange. */
export const changePasswordForm = (owner: PasswordOwner) =>
  z
    .object({
      version: z.coerce.number({ error: notArrived }).int(notArrived).max(2_147_483_647, notArrived),
      currentPassword: z
        .string('Vul je huidige wachtwoord in.')
        .min(1, 'Vul je huidige wachtwoord in.')
        .max(1000, 'Dit wachtwoord is te lang.'),
      newPassword: newPassword(owner),
      repeatPassword,
    })
    .refine((form) => form.newPassword === form.repeatPassword, notTheSame)
    .refine((form) => form.newPassword !== form.currentPassword, {
      path: ['newPassword'],
      error: 'Kies een ander wachtwoord dan je huidige.',
    })

/** The first password of somebody who was invited, or another one for who forgot it. */
export const choosePasswordForm = (owner: PasswordOwner) =>
  z
    .object({ token: z.string(notArrived).max(200, notArrived), newPassword: newPassword(owner), repeatPassword })
    .refine((form) => form.newPassword === form.repeatPassword, notTheSame)
