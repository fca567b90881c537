import { z } from 'zod'
import { bottleneckActs, type BottleneckOn } from '@/lib/domain/bottleneck'
import { longestTitle } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import { optionalDay, optionalDayToCome } from '@/lib/forms/day-field'
import { idField, idOrNone, requiredText, textField, versionField } from '@/lib/forms/fields'

const text = {
  title: requiredText(longestTitle, 'Vul in wat het knelpunt is, in één zin.'),
  cause: requiredText(longestText, 'Vul in hoe het komt.'),
  consequence: requiredText(longestText, 'Vul in wat er daardoor niet lukt.'),
  needed: requiredText(longestText, 'Vul in wat er nodig is.'),
  neededFrom: requiredText(longestTitle, 'Vul in van wie dat nodig is: een functie of een overleg.'),
  neededFromId: idOrNone,
  dueOn: optionalDay,
}

const choose = 'Kies waar het knelpunt bij hoort.'

/** "activity:…": what it hangs on. */
const on = z
  .string({ error: choose })
  .regex(/^(ambition|activity|kpi):[0-9a-f-]{36}$/, choose)
  .transform((said): BottleneckOn => {
    const [kind, id] = said.split(':')
    return { kind, id } as BottleneckOn
  })
  .refine(({ id }) => idField.safeParse(id).success, { error: choose })

/** A new one; with the report of progress that it comes from. */
export const raiseBottleneckForm = z
  .object({ on, updateId: idOrNone, ...text, dueOn: optionalDayToCome })
  .transform(({ on: hangsOn, updateId, ...said }) => ({ on: hangsOn, updateId, text: said }))

export const changeBottleneckForm = z
  .object({ bottleneckId: idField, version: versionField, ...text })
  .transform(({ bottleneckId, version, ...said }) => ({ bottleneckId, version, text: said }))

/** A step; solving it and opening it again say how and why. To a body it goes with submitBottleneckForm. */
export const bottleneckStepForm = z
  .object({
    bottleneckId: idField,
    version: versionField,
    act: z.enum(bottleneckActs).exclude(['submitted']),
    note: textField(longestText),
  })
  .superRefine(({ act, note }, context) => {
    if (act === 'resolved' && note === '') context.addIssue({ code: 'custom', path: ['note'], message: 'Vul in hoe het is opgelost.' })
    if (act === 'reopened' && note === '')
      context.addIssue({ code: 'custom', path: ['note'], message: 'Vul in waarom het toch niet is opgelost.' })
  })

export const submitBottleneckForm = z.object({
  bottleneckId: idField,
  version: versionField,
  bodyId: z.uuid({ error: 'Kies een overleg.' }),
})
