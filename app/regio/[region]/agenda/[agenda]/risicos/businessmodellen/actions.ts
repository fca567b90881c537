'use server'

import { keepBusinessModel, type KeepBusinessModelFailure } from '@/lib/commands/keep-business-model'
import { removeBusinessModel, type RemoveBusinessModelFailure } from '@/lib/commands/remove-business-model'
import { businessModelForm, removeBusinessModelForm } from '@/lib/forms/business-model-form'
import { formOf, notSaved, type FormState, type Message } from '@/lib/forms/form-state'
import { businessModelPath, businessModelsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getBusinessModelNow } from '@/lib/queries/business-models'
import { conflictWith, type EditState } from '../../../../../edit-state'
import { saveForm } from '../../../../../saving'
import { modelValues } from './values'

const kept = 'Er is niets bewaard; je tekst staat nog hieronder.'
const notFound: Message = { sentence: `Dit businessmodel bestaat niet meer. ${kept}` }
const notAllowed: Message = {
  sentence: `Businessmodellen houden de secretaris en wie het programma leidt bij, zolang de agenda loopt. ${kept}`,
}
const keepMessages: Record<Exclude<KeepBusinessModelFailure, 'stale'>, Message> = {
  'not-found': notFound,
  'not-allowed': notAllowed,
  'name-taken': { field: 'name', sentence: 'Er is al een businessmodel met deze naam. Kies een andere.' },
  'municipality-not-found': {
    field: 'municipalities',
    sentence: 'Een van deze gemeenten hoort niet (meer) bij de regio. Laad de pagina opnieuw en kies opnieuw.',
  },
}
const removeMessages: Record<RemoveBusinessModelFailure, Message> = {
  'not-found': { sentence: 'Dit businessmodel is al weggehaald.' },
  'not-allowed': notAllowed,
  stale: { sentence: 'Een collega heeft dit businessmodel intussen gewijzigd. De pagina toont het nu zoals het is.' },
  'in-use': { sentence: 'Er hangen risico’s of kansen aan dit businessmodel. Kies daar eerst een ander, of geen.' },
}

export async function keepBusinessModelAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const { here, list } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: businessModelForm,
    at: here,
    act: (viewer, data) => keepBusinessModel(viewer, { ...data, now: now() }),
    refused: async (failure, { values, data, viewer }) =>
      failure === 'stale'
        ? conflictWith(values, data.changes && (await getBusinessModelNow(viewer, data.changes.id)), {
            valuesOf: modelValues,
            gone: notFound,
          })
        : notSaved(values, keepMessages[failure]),
    next: () => `${list}?melding=bewaard#melding`,
  })
}

export async function removeBusinessModelAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const { here, list } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: removeBusinessModelForm,
    at: here,
    redraws: true,
    act: (viewer, data) => removeBusinessModel(viewer, data),
    refused: (failure, { values }) => notSaved(values, removeMessages[failure]),
    next: () => `${list}?melding=weg#melding`,
  })
}

function placeIn(formData: FormData) {
  const text = (name: string) => String(formData.get(name) ?? '').slice(0, 100)
  const [region, agenda] = [text('region'), text('agenda')]
  return { here: businessModelPath(region, agenda, Number(text('number')) || undefined), list: businessModelsPath(region, agenda) }
}
