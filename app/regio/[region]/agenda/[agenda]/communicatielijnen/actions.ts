'use server'

import { keepCommunicationLine, type KeepCommunicationFailure } from '@/lib/commands/keep-communication-line'
import { removeCommunicationLine, type RemoveCommunicationFailure } from '@/lib/commands/remove-communication-line'
import { communicationForm, removeCommunicationForm } from '@/lib/forms/communication-form'
import { formOf, notSaved, type FormState, type Message } from '@/lib/forms/form-state'
import { communicationLinePath, communicationPath } from '@/lib/kernel/addresses'
import { getCommunicationLineNow } from '@/lib/queries/communication'
import { conflictWith, type EditState } from '../../../../edit-state'
import { saveForm } from '../../../../saving'
import { lineValues } from './values'

const kept = 'Er is niets bewaard; je tekst staat nog hieronder.'
const notFound: Message = { sentence: `Deze communicatielijn bestaat niet meer. ${kept}` }
const keepers = 'Communicatielijnen houden de secretaris en wie het programma leidt bij, zolang de agenda loopt.'
const keepMessages: Record<Exclude<KeepCommunicationFailure, 'stale'>, Message> = {
  'not-found': notFound,
  'not-allowed': { sentence: `${keepers} ${kept}` },
  'name-taken': { field: 'name', sentence: 'Er is al een lijn met deze naam. Kies een andere.' },
}
const removeMessages: Record<RemoveCommunicationFailure, Message> = {
  'not-found': { sentence: 'Deze communicatielijn is al weggehaald.' },
  'not-allowed': { sentence: `${keepers} Er is niets veranderd.` },
  stale: { sentence: 'Een collega heeft deze lijn intussen gewijzigd. De pagina toont haar nu zoals ze is.' },
}

export async function keepCommunicationAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const { here, list } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: communicationForm,
    at: here,
    act: (viewer, data) => keepCommunicationLine(viewer, data),
    refused: async (failure, { values, data, viewer }) =>
      failure === 'stale'
        ? conflictWith(values, data.changes && (await getCommunicationLineNow(viewer, data.changes.id)), {
            valuesOf: lineValues,
            gone: notFound,
          })
        : notSaved(values, keepMessages[failure]),
    next: () => `${list}?melding=bewaard#melding`,
  })
}

export async function removeCommunicationAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const { here, list } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: removeCommunicationForm,
    at: here,
    redraws: true,
    act: (viewer, data) => removeCommunicationLine(viewer, data),
    refused: (failure, { values }) => notSaved(values, removeMessages[failure]),
    next: () => `${list}?melding=weg#melding`,
  })
}

function placeIn(formData: FormData) {
  const text = (name: string) => String(formData.get(name) ?? '').slice(0, 100)
  const [region, agenda] = [text('region'), text('agenda')]
  return { here: communicationLinePath(region, agenda, Number(text('number')) || undefined), list: communicationPath(region, agenda) }
}
