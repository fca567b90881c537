import { z } from 'zod'
import { longestTitle, requestKinds } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import { asksReason, reportActs, type ReportAct } from '@/lib/domain/report-route'
import { optionalDayOfDone } from '@/lib/forms/day-field'
import { checkbox, hiddenIdOrNone, hiddenVersion, idField, idOrNone, requiredText, textField, versionField } from '@/lib/forms/fields'
import { notArrived } from '@/lib/forms/form-state'

export const compileForm = z.object({ periodId: idField })

export const takeOverForm = z.object({ blockId: idField, version: versionField })

export const summaryForm = z.object({ reportId: idField, version: versionField, summary: textField(longestText) })

/** Without a story it is a new one. */
export const storyForm = z
  .object({
    blockId: idField,
    storyId: hiddenIdOrNone,
    version: hiddenVersion,
    text: requiredText(longestText, 'Vertel het verhaal.'),
    teller: requiredText(longestTitle, 'Zeg wie dit vertelt, zonder naam. Bijvoorbeeld: een ouder.'),
    consentGiven: checkbox,
    consentOn: optionalDayOfDone,
    consentHow: textField(longestTitle),
  })
  .superRefine(
    ({ consentGiven, consentOn, consentHow }, context) => {
      if (!consentGiven) return
      if (consentOn === null)
        context.addIssue({ code: 'custom', path: ['consentOn'], message: 'Vul in wanneer de toestemming is gegeven.' })
      if (consentHow === '')
        context.addIssue({ code: 'custom', path: ['consentHow'], message: 'Vul in hoe: bijvoorbeeld op papier, of per e-mail.' })
    },
    { when: () => true },
  )

/** Whoever reads a story over says that he looked for what leads to a person. */
export const readStoryOverForm = z.object({
  blockId: idField,
  storyId: idField,
  version: versionField,
  looked: checkbox.refine((is) => is, { error: 'Vink aan dat je dit hebt nagekeken.' }),
})

/** Without a request it is a new one. */
export const requestForm = z.object({
  reportId: idField,
  requestId: hiddenIdOrNone,
  version: hiddenVersion,
  kind: z.enum(requestKinds, { error: 'Kies wat je van het bestuur vraagt.' }),
  title: requiredText(longestTitle, 'Geef een korte titel.'),
  proposal: textField(longestText),
  ambitionId: idOrNone,
})

export const removeRequestForm = z.object({ reportId: idField, requestId: idField, version: versionField })

const missingReason: Record<'sendBack' | 'reopen', string> = {
  sendBack: 'Schrijf waarom je het rapport terugstuurt. De schrijvers lezen dit.',
  reopen: 'Schrijf waarom je het rapport heropent. Dit blijft te lezen.',
}

const plainActs = reportActs.filter((act): act is Exclude<ReportAct, 'adopt'> => act !== 'adopt')

/** A step of the route, except adopting. */
export const stepForm = z
  .object({
    reportId: idField,
    edition: z.string(notArrived).max(40, notArrived),
    act: z.enum(plainActs, { error: notArrived }),
    note: textField(longestText),
  })
  .refine(({ act, note }) => !asksReason(act) || note !== '', {
    path: ['note'],
    error: ({ input }) => missingReason[(input as { act: 'sendBack' | 'reopen' }).act],
  })

export const questionForm = z.object({ blockId: idField, text: requiredText(longestText, 'Typ je vraag.') })

export const answerForm = z.object({ questionId: idField, answer: requiredText(longestText, 'Typ je antwoord.') })
