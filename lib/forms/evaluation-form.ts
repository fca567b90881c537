import { z } from 'zod'
import { longestTitle } from '@/lib/domain/decisions'
import { evaluationOutcomes, type EvaluationDecision } from '@/lib/domain/evaluation'
import { longestText } from '@/lib/domain/progress'
import { optionalDay, optionalDayOfDone, optionalDayToCome, requiredDay } from '@/lib/forms/day-field'
import { checkbox, hiddenIdOrNone, hiddenVersion, idField, idOrNone, requiredText, textField, versionField } from '@/lib/forms/fields'
import { notArrived } from '@/lib/forms/form-state'
import { partField } from '@/lib/forms/part-field'

const text = {
  title: requiredText(longestTitle, 'Vul in wat je evalueert.'),
  question: requiredText(longestText, 'Vul in wat je wilt weten.'),
  baseline: textField(longestText),
  baselineOn: optionalDay,
  decideOn: optionalDay,
  advice: textField(longestText),
}

/** A new one: where one began is no guess, and what is still to be decided is not decided already. */
export const startEvaluationForm = z
  .object({ agendaId: idField, on: partField, ...text, baselineOn: optionalDayOfDone, decideOn: optionalDayToCome })
  .transform(({ agendaId, on, ...said }) => ({ agendaId, on, text: said }))

export const changeEvaluationForm = z
  .object({ evaluationId: idField, version: versionField, ...text })
  .transform(({ evaluationId, version, ...said }) => ({ evaluationId, version, text: said }))

/** A follow-up that is planned, or with the day on which it was done what was found; without an id a new one. */
export const followUpForm = z
  .object({
    evaluationId: idField,
    measurementId: hiddenIdOrNone,
    version: hiddenVersion,
    plannedOn: requiredDay('Vul in wanneer je opnieuw meet.'),
    measuredOn: optionalDayOfDone,
    finding: textField(longestText),
  })
  .superRefine(({ measuredOn, finding }, context) => {
    if (measuredOn !== null && finding === '')
      context.addIssue({ code: 'custom', path: ['finding'], message: 'Vul in wat je vond, of laat de dag van de meting leeg.' })
    if (measuredOn === null && finding !== '')
      context.addIssue({ code: 'custom', path: ['measuredOn'], message: 'Vul in op welke dag je dit vond.' })
  })
  .transform(({ evaluationId, measurementId, version, ...said }) => ({
    evaluationId,
    measurement: measurementId === null ? null : { id: measurementId, version },
    said,
  }))

export const putEvaluationForm = z.object({ evaluationId: idField, bodyId: z.uuid({ error: 'Kies een overleg.' }) })

/** Go on, adjust or stop: by a decision that was recorded, or else by a body on a day. */
export const decideEvaluationForm = z
  .object({
    evaluationId: idField,
    version: versionField,
    outcome: z.enum(evaluationOutcomes, { error: 'Kies doorgaan, aanpassen of stoppen.' }),
    reason: requiredText(longestText, 'Vul in waarom.'),
    decisionId: idOrNone,
    bodyName: textField(longestTitle),
    decidedOn: optionalDayOfDone,
    lapses: checkbox,
    partVersion: versionField.optional(),
  })
  .refine(({ lapses, partVersion }) => !lapses || partVersion !== undefined, { error: notArrived })
  .superRefine(({ decisionId, bodyName, decidedOn, outcome, lapses }, context) => {
    if (lapses && outcome !== 'stop')
      context.addIssue({
        code: 'custom',
        path: ['lapses'],
        message: 'Vervallen hoort alleen bij stoppen. Haal het vinkje weg, of kies stoppen.',
      })
    if (decisionId !== null) return
    if (bodyName === '')
      context.addIssue({ code: 'custom', path: ['bodyName'], message: 'Vul in welk overleg dit besloot, of kies een besluit.' })
    if (decidedOn === null) context.addIssue({ code: 'custom', path: ['decidedOn'], message: 'Vul in wanneer dit is besloten.' })
  })
  .transform(({ evaluationId, version, outcome, reason, decisionId, bodyName, decidedOn, lapses, partVersion }) => ({
    ...{ evaluationId, version, lapses: lapses && partVersion ? { version: partVersion } : null },
    decision: {
      outcome,
      reason,
      ...(decisionId === null ? { bodyName, decidedOn: decidedOn! } : { decisionId }),
    } satisfies EvaluationDecision,
  }))
