import { z } from 'zod'
import { longestTitle } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import { hiddenIdOrNone, hiddenVersion, idField, requiredText, textField, versionField } from '@/lib/forms/fields'

/** A line of communication of an agenda; without an id a new one. */
export const communicationForm = z
  .object({
    agendaId: idField,
    lineId: hiddenIdOrNone,
    version: hiddenVersion,
    name: requiredText(longestTitle, 'Vul in hoe de lijn heet.'),
    audience: requiredText(longestText, 'Vul in voor wie de boodschap is.'),
    sender: requiredText(longestText, 'Vul in van wie de boodschap komt.'),
    goal: requiredText(longestText, 'Vul in wat de boodschap moet bereiken.'),
    approach: textField(longestText),
    channel: textField(longestTitle),
    timing: textField(longestTitle),
  })
  .transform(({ agendaId, lineId, version, ...text }) => ({
    agendaId,
    changes: lineId === null ? null : { id: lineId, version },
    text,
  }))

export const removeCommunicationForm = z.object({ lineId: idField, version: versionField })
