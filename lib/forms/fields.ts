import { z } from 'zod'
import { clientDataIn } from '@/lib/domain/client-data'
import { notArrived } from '@/lib/forms/form-state'

// Fields that several forms have.

export const idField = z.uuid(notArrived)
export const versionField = z.coerce.number({ error: notArrived }).int(notArrived).positive(notArrived).max(2_147_483_647, notArrived)

/** What a form is about, in a field that nobody sees; '' becomes null: it is new, or is about the whole. It must come: left out it says nothing. */
export const hiddenIdOrNone = z.union([z.literal('').transform(() => null), idField], { error: notArrived })

/** The version of what is changed; of what is new there is none, and without the one that belongs to it nothing is written (it is never the one of now). */
export const hiddenVersion = z.union([z.literal('').transform(() => 0), versionField], { error: notArrived }).default(0)

/** A choice from a list that may stay empty, or that is not drawn. */
export const idOrNone = hiddenIdOrNone.default(null)

/** A free text. What says who a client is, is refused, in every text of every form (besluit 88). */
export const textField = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, { error: `Deze tekst is te lang. Gebruik hooguit ${longest.toLocaleString('nl-NL')} tekens.` })
    .superRefine((text, context) => {
      const found = text.length <= longest ? clientDataIn(text) : null
      if (found !== null) context.addIssue({ code: 'custom', message: found })
    })
    .default('')

/** A text that must be there; `missing` says what is asked for. */
export const requiredText = (longest: number, missing: string) => textField(longest).refine((text) => text !== '', { error: missing })

/** Who somebody is, as he is known here; `asked`: whose address it is. */
export const emailField = (asked: 'een' | 'je' = 'een', longest = 254) =>
  z
    .string()
    .trim()
    .toLowerCase()
    .max(longest, 'Dit e-mailadres is te lang.')
    .pipe(z.email(`Vul ${asked} e-mailadres in, zoals naam@gemeente.nl.`))

/** Browsers send a box only when it is ticked. */
export const checkbox = z
  .string()
  .optional()
  .transform((value) => value !== undefined)

export const yesOrNo = z.enum(['ja', 'nee'], { error: 'Kies ja of nee.' }).transform((said) => said === 'ja')

/** Whether a part of an address can be an id. */
export const isId = (text: string): boolean => idField.safeParse(text).success
