import { z } from 'zod'
import { longestTitle } from '@/lib/domain/decisions'
import { leadRoles, type LeadPlace } from '@/lib/domain/lead'
import { optionalDay, requiredDay } from '@/lib/forms/day-field'
import { hiddenIdOrNone, idField, idOrNone, requiredText, textField, versionField } from '@/lib/forms/fields'
import { notArrived } from '@/lib/forms/form-state'

/** The last one that was on the screen; without an id there was none. */
const seen = { seenId: hiddenIdOrNone, seenVersion: versionField }

type Term = { from: string; until: string | null }

function checkTerm({ from, until }: Term, context: z.RefinementCtx) {
  if (typeof from === 'string' && typeof until === 'string' && until < from)
    context.addIssue({ code: 'custom', path: ['until'], message: 'Deze dag ligt vóór de eerste. Kies een latere dag, of laat hem leeg.' })
}

/** "ambition:…": what a seat is of. */
const on = z
  .string({ error: 'Kies waar de functie bij hoort.' })
  .regex(/^(agenda|ambition|activity|kpi):[0-9a-f-]{36}$/, 'Kies waar de functie bij hoort.')
  .transform((said, context): LeadPlace => {
    const [kind, id] = said.split(':') as [keyof typeof columns, string]
    if (!idField.safeParse(id).success) {
      context.addIssue({ code: 'custom', message: notArrived })
      return z.NEVER
    }
    return columns[kind](id)
  })

const columns = {
  agenda: (agendaId: string): LeadPlace => ({ agendaId }),
  ambition: (ambitionId: string): LeadPlace => ({ ambitionId }),
  activity: (activityId: string): LeadPlace => ({ activityId }),
  kpi: (kpiId: string): LeadPlace => ({ kpiId }),
}

/** A seat at an agenda, ambition, activity or KPI: who fills it, or why nobody does. */
export const seatForm = z
  .object({
    ...seen,
    on,
    role: z.enum(leadRoles, { error: 'Kies welke rol het is.' }),
    function: requiredText(longestTitle, 'Vul in welke functie het is.'),
    organisationId: idOrNone,
    userId: idOrNone,
    from: requiredDay('Vul in vanaf welke dag.'),
    until: optionalDay,
    deputyId: idOrNone,
    vacancy: textField(longestTitle),
  })
  .superRefine(checkTerm)
  .superRefine(({ userId, deputyId, vacancy }, context) => {
    if (userId !== null && userId === deputyId)
      context.addIssue({ code: 'custom', path: ['deputyId'], message: 'Kies voor de waarnemer een ander, of niemand.' })
    if (userId !== null && vacancy !== '')
      context.addIssue({ code: 'custom', path: ['vacancy'], message: 'De functie is gevuld. Kies geen collega, of laat deze reden leeg.' })
  })
  .transform((form) => ({ ...form, vacancy: form.vacancy || null }))

/** Until when somebody fills a seat, and what becomes of it. */
export const endSeatForm = z
  .object({
    ...seen,
    seenId: idField,
    on,
    endsOn: requiredDay('Vul in tot en met welke dag.'),
    after: z.enum(['open', 'gone'], { error: 'Kies wat er daarna met de functie gebeurt.' }),
    reason: textField(longestTitle),
  })
  .superRefine(({ after, reason }, context) => {
    if (after === 'open' && reason === '')
      context.addIssue({
        code: 'custom',
        path: ['reason'],
        message: 'Vul in waarom de plek open is, bijvoorbeeld: vertrokken, of n.o.t.k.',
      })
  })

export const deputyForm = z.object({ leadId: idField, version: versionField, deputyId: idOrNone })
