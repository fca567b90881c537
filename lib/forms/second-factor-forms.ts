import { z } from 'zod'
import { emailField, idField, requiredText, versionField } from '@/lib/forms/fields'
import { notArrived } from '@/lib/forms/form-state'

const code = (missing: string) => z.string(missing).trim().min(1, missing).max(40, 'Deze code is te lang.')

/** A code of the phone, or a recovery code. */
export const codeForm = z.object({
  code: code('Vul de code van je telefoon of een herstelcode in.'),
  terug: z.string().max(2000, notArrived).default('/'),
})

/** The password too, of who is signed in already. */
export const enrolForm = codeForm.extend({
  code: code('Vul de zes cijfers in die de app toont.'),
  currentPassword: z.string().max(1000, 'Dit wachtwoord is te lang.').default(''),
})

const currentPassword = z.string('Vul je wachtwoord in.').min(1, 'Vul je wachtwoord in.').max(1000, 'Dit wachtwoord is te lang.')

/** For dropping the phone, or for new recovery codes. */
export const ownPasswordForm = z.object({ currentPassword })

export const removePasskeyForm = z.object({ currentPassword, passkeyId: idField })

const passkeyName = requiredText(100, 'Geef de sleutel een naam waaraan je hem herkent, bijvoorbeeld: telefoon van het werk.')

export const nameNewPasskeyForm = z.object({ name: passkeyName })
export const askNewPasskeyForm = z.object({ name: passkeyName, currentPassword })

// What a key answers comes as JSON, from a script of ours or from anybody else.
const answered = <Shape extends z.ZodType>(shape: Shape) => z.string(notArrived).transform(parsed).pipe(shape)
const base64url = z.string(notArrived).regex(/^[\w-]*$/, notArrived)
const credential = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key', notArrived),
  clientExtensionResults: z.object({}).default({}),
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

export const newPasskeyForm = z.object({
  name: passkeyName,
  answer: answered(
    z.object(
      {
        ...credential,
        response: z.object({
          clientDataJSON: base64url,
          attestationObject: base64url,
          transports: z.array(z.string().max(40)).max(10).optional(),
        }),
      },
      notArrived,
    ),
  ),
})

export const passkeyForm = z.object({
  answer: answered(
    z.object(
      { ...credential, response: z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url }) },
      notArrived,
    ),
  ),
  terug: z.string().max(2000, notArrived).default('/'),
})

const reason = requiredText(1000, 'Vul in waarom, bijvoorbeeld: telefoon kwijt, gebeld en herkend.')

export const resetSecondFactorForm = z.object({ regionId: idField, userId: idField, reason })

export const resetAnySecondFactorForm = z.object({
  email: emailField(),
  reason,
})

export const secondFactorRuleForm = z.object({
  regionId: idField,
  version: versionField,
  secondFactor: z.enum(['ja', 'nee'], { error: 'Kies ja of nee.' }),
})
