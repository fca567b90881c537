import { z } from 'zod'
import { longestTitle } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import { idField, requiredText } from '@/lib/forms/fields'
import { notArrived } from '@/lib/forms/form-state'

export const pactForm = z.object({
  agendaId: idField,
  seen: z.coerce.number({ error: notArrived }).int(notArrived).min(0, notArrived).max(10_000, notArrived),
  title: requiredText(longestTitle, 'Vul in hoe de werkafspraken heten.'),
  text: requiredText(longestText, 'Vul minstens één afspraak in.'),
})

export const signPactForm = z.object({ pactId: idField, municipalityId: idField })
