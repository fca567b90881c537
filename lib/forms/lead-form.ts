import { z } from 'zod'
import { longestTitle } from '@/lib/domain/decisions'
import { optionalDay, requiredDay } from '@/lib/forms/day-field'
import { idField, requiredText, versionField } from '@/lib/forms/fields'

const idOrNone = z.union([z.literal('').transform(() => null), idField]).default(null)

/** The last one that was on the screen; without an id there was none. */
const seen = { seenId: idOrNone, seenVersion: versionField }

/** Who answers for something, and from when. */
export const assignLeadForm = z
  .object({
    ...seen,
    kpiId: idField,
    function: requiredText(longestTitle, 'Vul in welke functie erover gaat.'),
    organisationId: idOrNone,
    userId: idOrNone,
    from: requiredDay('Vul in vanaf welke dag.'),
    until: optionalDay,
  })
  .superRefine(({ from, until }, context) => {
    if (until !== null && until < from)
      context.addIssue({ code: 'custom', path: ['until'], message: 'Deze dag ligt vóór de eerste. Kies een latere dag, of laat hem leeg.' })
  })

export const endLeadForm = z.object({ ...seen, seenId: idField, kpiId: idField, endsOn: requiredDay('Vul in tot en met welke dag.') })
