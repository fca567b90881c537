import { z } from 'zod'
import { actionKinds, decisionOutcomes, longestTitle, type AgreedAction } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import { optionalDayToCome, requiredDayOfDone } from '@/lib/forms/day-field'
import { idField, idOrNone, requiredText, textField, versionField } from '@/lib/forms/fields'

const decision = {
  title: requiredText(longestTitle, 'Vul in waarover is besloten.'),
  outcome: z.enum(decisionOutcomes, { error: 'Kies besloten, aangepast of aangehouden.' }),
  text: requiredText(longestText, 'Vul in wat er is besloten.'),
  decidedOn: requiredDayOfDone('Vul in op welke dag dit is besloten.'),
  bodyName: requiredText(longestTitle, 'Vul in welk overleg dit besloot.'),
  mandate: textField(longestTitle),
}

/** With an id of what was asked, of the item of a meeting, or of the agenda and what in it the decision is about. */
export const recordDecisionForm = z.object({
  ...decision,
  requestId: idField.optional(),
  agendaId: idField.optional(),
  reportId: idField.optional(),
  itemId: idField.optional(),
  on: textField(20),
})

export const changeDecisionForm = z.object({ ...decision, decisionId: idField, version: versionField })

/** An action or a commitment that a decision gives, or that was agreed at an item of a meeting. */
export const actionForm = z
  .object({
    decisionId: idField.optional(),
    itemId: idField.optional(),
    kind: z.enum(actionKinds, { error: 'Kies actiepunt of toezegging.' }),
    action: requiredText(longestTitle, 'Vul in wat er gaat gebeuren.'),
    ownerFunction: requiredText(longestTitle, 'Vul de functie in van wie dit doet.'),
    ownerId: idOrNone,
    promisedTo: textField(longestTitle),
    dueOn: optionalDayToCome,
  })
  .superRefine(
    ({ kind, promisedTo }, context) => {
      if (kind === 'commitment' && promisedTo === '')
        context.addIssue({ code: 'custom', path: ['promisedTo'], message: 'Vul in aan wie dit is toegezegd.' })
    },
    // Also beside other mistakes: whoever mends a form wants to hear all of them at once.
    { when: () => true },
  )

export const agreedActionOf = ({ kind, action, ownerFunction, ownerId, promisedTo, dueOn }: z.infer<typeof actionForm>): AgreedAction => ({
  kind,
  title: action,
  ownerFunction,
  ownerId,
  promisedTo,
  dueOn,
})

export const finishActionForm = z.object({
  actionId: idField,
  version: versionField,
  note: requiredText(longestText, 'Vul in wat er is gedaan.'),
})

export const moveActionForm = z.object({
  actionId: idField,
  version: versionField,
  dueOn: optionalDayToCome,
  reason: requiredText(longestText, 'Vul in waarom.'),
})
