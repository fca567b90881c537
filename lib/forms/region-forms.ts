import { z } from 'zod'
import { contrastOfAccent, leastContrast, readColour } from '@/lib/domain/colour'
import { longestTitle } from '@/lib/domain/decisions'
import { numberInWords } from '@/lib/domain/dutch-number'
import { givenRoles, wrongPlace } from '@/lib/domain/given-role'
import { youthRegionCodes } from '@/lib/domain/youth-region'
import { optionalDay, requiredDay } from '@/lib/forms/day-field'
import { emailField, idField, idOrNone, requiredText, versionField } from '@/lib/forms/fields'
import { notArrived } from '@/lib/forms/form-state'

/** A colour on which everything stays readable, or none. */
const colourField = z
  .string()
  .trim()
  .default('')
  .transform((typed, context) => {
    if (typed === '') return null
    const colour = readColour(typed)
    if (colour === null) {
      context.addIssue({ code: 'custom', message: 'Typ een kleur als zes cijfers en letters, bijvoorbeeld #0d5468.' })
      return null
    }
    const reached = contrastOfAccent(colour)
    if (reached < leastContrast)
      context.addIssue({
        code: 'custom',
        message: `Deze kleur is te licht om te lezen: het contrast is ${numberInWords(Math.floor(reached * 10) / 10)} en moet ten minste ${numberInWords(leastContrast)} zijn. Kies een donkerder kleur.`,
      })
    return colour
  })

const personFields = {
  email: emailField('een', 200),
  name: requiredText(longestTitle, 'Vul in hoe deze persoon heet.'),
  function: requiredText(longestTitle, 'Vul de functie in.'),
}

export const newRegionForm = z
  .object({
    region: requiredText(100, 'Vul in hoe de regio heet.').refine(
      (name) => /[a-z0-9]/i.test(name),
      'Gebruik letters of cijfers in de naam.',
    ),
    cbsCode: z.union([z.literal('').transform(() => null), z.enum(youthRegionCodes, notArrived)]).default(null),
    since: requiredDay('Vul in vanaf welke dag de gemeenten samenwerken.'),
    colour: colourField,
    ...personFields,
  })
  .catchall(z.string())
  .transform(({ region, cbsCode, since, colour, email, name, function: works, ...boxes }) => ({
    region: { name: region, cbsCode, since, colour },
    manager: { email, name, function: works },
    // Each box has a name of its own: parseForm refuses the same field twice.
    municipalityIds: Object.keys(boxes).flatMap((box) => z.uuid().safeParse(/^gemeente-(.*)$/.exec(box)?.[1]).data ?? []),
  }))
  .superRefine(({ municipalityIds }, context) => {
    if (municipalityIds.length === 0)
      context.addIssue({ code: 'custom', path: ['municipalities'], message: 'Kies ten minste één gemeente.' })
  })

export const colourForm = z.object({ regionId: idField, version: versionField, colour: colourField })

const wrongPlaces = {
  'needs-municipality': 'Kies de gemeente van deze beleidsambtenaar.',
  'whole-region': 'Deze rol geldt voor de hele regio. Kies hier ‘Voor de regio als geheel’.',
}

export const roleForm = z
  .object({
    regionId: idField,
    ...personFields,
    role: z.enum(givenRoles, { error: 'Kies een rol.' }),
    municipalityId: idOrNone,
  })
  .superRefine(({ role, municipalityId }, context) => {
    const wrong = wrongPlace(role, municipalityId !== null)
    if (wrong) context.addIssue({ code: 'custom', path: ['municipalityId'], message: wrongPlaces[wrong] })
  })
  .transform(({ regionId, role, municipalityId, ...person }) => ({ regionId, role, municipalityId, person }))

export const endRoleForm = z.object({ regionId: idField, grantId: idField })

export const administratorForm = z.object(personFields)

/** A programme manager for a region that has none who gets in. */
export const managerAnewForm = z
  .object({ regionId: idField, ...personFields })
  .transform(({ regionId, ...manager }) => ({ regionId, manager }))

export const endAdministratorForm = z.object({ grantId: idField })

/** Which account of a region an act is about. */
export const accountForm = z.object({ regionId: idField, userId: idField })

export const correctAccountForm = accountForm
  .extend(personFields)
  .transform(({ regionId, userId, ...person }) => ({ regionId, userId, person }))

export const membershipForm = z.object({
  regionId: idField,
  municipalityId: z.union([idField], { error: 'Kies een gemeente.' }),
  validFrom: requiredDay('Vul in vanaf welke dag.'),
  validUntil: optionalDay,
})

export const endMembershipForm = z.object({
  regionId: idField,
  municipalityId: idField,
  validFrom: requiredDay(notArrived),
  validUntil: optionalDay,
})

export const takeBackMembershipForm = endMembershipForm.omit({ validUntil: true })
