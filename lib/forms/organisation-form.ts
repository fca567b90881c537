import { z } from 'zod'
import { longestTitle } from '@/lib/domain/decisions'
import { organisationKinds } from '@/lib/domain/organisation'
import { optionalDay } from '@/lib/forms/day-field'
import { hiddenIdOrNone, hiddenVersion, idField, requiredText, versionField } from '@/lib/forms/fields'

/** An organisation of a region; without an id a new one. */
export const organisationForm = z
  .object({
    regionId: idField,
    organisationId: hiddenIdOrNone,
    version: hiddenVersion,
    name: requiredText(longestTitle, 'Vul in hoe de organisatie heet.'),
    kind: z.enum(organisationKinds, { error: 'Kies wat voor organisatie het is.' }),
    validUntil: optionalDay.default(null),
  })
  .transform(({ regionId, organisationId, version, ...organisation }) => ({ regionId, organisationId, version, organisation }))

export const removeOrganisationForm = z.object({ organisationId: idField, version: versionField })
