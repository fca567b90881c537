import { z } from 'zod'
import { longestTitle } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import { riskCategories } from '@/lib/domain/risk'
import { optionalDay, optionalDayOfDone } from '@/lib/forms/day-field'
import { checkbox, hiddenIdOrNone, hiddenVersion, idField, idOrNone, requiredText, textField, versionField } from '@/lib/forms/fields'

const score = z
  .enum(['', '1', '2', '3', '4', '5'], { error: 'Kies een getal van 1 tot en met 5.' })
  .default('')
  .transform((said) => (said === '' ? null : Number(said)))

const fields = {
  isOpportunity: z.enum(['risico', 'kans'], { error: 'Kies of het een risico of een kans is.' }).transform((said) => said === 'kans'),
  title: requiredText(longestTitle, 'Vul in wat er kan gebeuren, in één zin.'),
  description: textField(longestText),
  category: z.enum(riskCategories, { error: 'Kies een soort.' }),
  ambitionId: idOrNone,
  businessModelId: idOrNone,
  probability: score,
  size: score,
  isConfidential: checkbox,
  note: textField(longestText),
}

type Said = { probability: number | null; size: number | null }

const bothOrNone = ({ probability, size }: Said, context: z.RefinementCtx) => {
  if (probability === null && size !== null)
    context.addIssue({ code: 'custom', path: ['probability'], message: 'Kies ook hoe waarschijnlijk het is.' })
  if (probability !== null && size === null)
    context.addIssue({ code: 'custom', path: ['size'], message: 'Kies ook hoe groot de gevolgen zijn.' })
}

export const raiseRiskForm = z
  .object({ agendaId: idField, ...fields })
  .superRefine(bothOrNone)
  .transform(({ agendaId, note, ...text }) => ({ agendaId, note, text }))

export const changeRiskForm = z
  .object({ riskId: idField, version: versionField, ...fields })
  .superRefine(bothOrNone)
  .transform(({ riskId, version, note, ...text }) => ({ riskId, version, note, text }))

/** Closing it, or opening it again, says why. */
export const closeRiskForm = z.object({
  riskId: idField,
  version: versionField,
  act: z.enum(['closed', 'reopened']),
  note: requiredText(longestText, 'Vul in waarom.'),
})

/** A measure of a risk; without an id a new one. */
export const measureForm = z
  .object({
    riskId: idField,
    measureId: hiddenIdOrNone,
    version: hiddenVersion,
    text: requiredText(longestText, 'Vul in wat jullie doen.'),
    ownerFunction: requiredText(longestTitle, 'Vul in wie het doet: een functie of een overleg.'),
    ownerId: idOrNone,
    dueOn: optionalDay,
    doneOn: optionalDayOfDone,
  })
  .transform(({ riskId, measureId, version, ...text }) => ({
    riskId,
    measure: measureId === null ? null : { id: measureId, version },
    text,
  }))
