import { z } from 'zod'
import { longestTitle } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import { hiddenVersion, idField, requiredText } from '@/lib/forms/fields'

export const pactForm = z.object({
  agendaId: idField,
  /** The version that its writer saw; none: there was none. */
  version: hiddenVersion,
  title: requiredText(longestTitle, 'Vul in hoe de werkafspraken heten.'),
  text: requiredText(longestText, 'Vul minstens één afspraak in.'),
})

export const signPactForm = z.object({ pactId: idField, municipalityId: idField })
