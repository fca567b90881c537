import { z } from 'zod'
import { longestTitle } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import { hiddenIdOrNone, hiddenVersion, idField, requiredText, textField, versionField } from '@/lib/forms/fields'

/** A business model of an agenda; without an id a new one. */
export const businessModelForm = z
  .object({
    agendaId: idField,
    modelId: hiddenIdOrNone,
    version: hiddenVersion,
    name: requiredText(longestTitle, 'Vul in hoe het model heet.'),
    description: textField(longestText),
  })
  .catchall(z.string())
  .transform(({ agendaId, modelId, version, name, description, ...boxes }) => ({
    agendaId,
    changes: modelId === null ? null : { id: modelId, version },
    text: { name, description, municipalityIds: tickedMunicipalities(boxes) },
  }))

export const removeBusinessModelForm = z.object({ modelId: idField, version: versionField })

/** Those whose box `gemeente-<id>` was ticked. */
const tickedMunicipalities = (boxes: Record<string, string>) =>
  Object.keys(boxes).flatMap((box) => z.uuid().safeParse(/^gemeente-(.*)$/.exec(box)?.[1]).data ?? [])
