import { z } from 'zod'
import { longestTitle } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import { adoptionOrgans, partKinds, type Part } from '@/lib/domain/structure'
import { optionalDayOfDone, requiredDayOfDone } from '@/lib/forms/day-field'
import { checkbox, idField, idOrNone, requiredText, textField, versionField } from '@/lib/forms/fields'
import { notArrived } from '@/lib/forms/form-state'
import { webAddress } from '@/lib/forms/structure-forms'

const part = { agendaId: idField, kind: z.enum(partKinds, { error: notArrived }), id: idField }

/** "activity 0190… 3": what goes to which place, as one button says it. */
export const moveForm = z.object({
  agendaId: idField,
  to: z.string().transform((said, context): { part: Part; place: number } => {
    const [kind, id, place] = said.split(' ')
    const read = z
      .object({ kind: part.kind, id: idField, place: z.coerce.number().int().min(1).max(10_000) })
      .safeParse({ kind, id, place })
    if (read.success) return { part: { kind: read.data.kind, id: read.data.id }, place: read.data.place }
    context.addIssue({ code: 'custom', message: notArrived })
    return z.NEVER
  }),
})

export const withdrawForm = z.object({ ...part, version: versionField, reason: requiredText(1000, 'Vul in waarom dit vervalt.') })
export const restoreForm = z.object({ ...part, version: versionField })
export const removeForm = z.object(part)
export const removeDraftForm = z.object({ agendaId: idField })
export const undoForm = z.object({ agendaId: idField, changeId: idField })

export const pasteForm = z.object({
  agendaId: idField,
  ambition: requiredText(20, 'Kies waar de tabel bij hoort.'),
  table: requiredText(20_000, 'Plak hier de tabel.'),
})

/** `seen`: what the page showed that importing would do. */
export const importAgendaForm = z.object({ agendaId: idField, importId: idField, seen: textField(60), reason: textField(1000) })

/** A decision that is there already, or else the words of one. */
export const adoptAgendaForm = z
  .object({
    agendaId: idField,
    version: versionField,
    decisionId: idOrNone,
    title: textField(longestTitle),
    text: textField(longestText),
    decidedOn: optionalDayOfDone,
    bodyName: textField(longestTitle),
    mandate: textField(longestTitle),
    hasLooked: checkbox,
  })
  .superRefine(
    ({ decisionId, title, text, decidedOn, bodyName }, context) => {
      if (decisionId !== null) return
      const missing = (path: string, isThere: boolean, message: string) => {
        if (!isThere) context.addIssue({ code: 'custom', path: [path], message })
      }
      missing('title', title !== '', 'Vul in waarover is besloten, of kies een besluit dat al is vastgelegd.')
      missing('text', text !== '', 'Vul in wat er is besloten.')
      missing('decidedOn', decidedOn !== null, 'Vul in op welke dag dit is besloten.')
      missing('bodyName', bodyName !== '', 'Vul in welk overleg dit besloot.')
    },
    { when: () => true },
  )

export const adoptionForm = z.object({
  agendaId: idField,
  municipalityId: z.uuid('Kies een gemeente.'),
  organ: z.enum(adoptionOrgans, { error: 'Kies college of gemeenteraad.' }),
  adoptedOn: requiredDayOfDone('Vul in op welke dag deze gemeente de agenda vaststelde.'),
  url: webAddress,
})
