'use server'

import { signPact, type SignPactFailure } from '@/lib/commands/sign-pact'
import { writePact, type WritePactFailure } from '@/lib/commands/write-pact'
import { formOf, rejected, type FormState, type Message } from '@/lib/forms/form-state'
import { pactForm, signPactForm } from '@/lib/forms/pact-form'
import { changePactPath, pactPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getPactNow } from '@/lib/queries/pacts'
import { conflictWith, type EditState } from '../../../../edit-state'
import { saveForm } from '../../../../saving'
import { pactValues } from './values'

const kept = 'Er is niets bewaard; je tekst staat nog hieronder.'
const gone: Message = { sentence: `De werkafspraken zijn er niet meer. ${kept}` }
const writeMessages: Record<Exclude<WritePactFailure, 'stale'>, string> = {
  'not-found': `Deze agenda bestaat niet meer. ${kept}`,
  'not-allowed': `Werkafspraken schrijven de programmamanager en de secretaris, bij een vastgestelde agenda. ${kept}`,
}
const signMessages: Record<SignPactFailure, string> = {
  'not-found': 'Deze werkafspraken bestaan niet meer.',
  'not-allowed': 'Ondertekenen doet de wethouder van een gemeente die nu bij de regio hoort, bij een vastgestelde agenda.',
  changed: 'De werkafspraken zijn intussen gewijzigd. Lees de nieuwe versie en onderteken die.',
  already: 'Voor deze gemeente is al ondertekend.',
}

export async function writePactAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const { region, agenda } = placeIn(sent)
  return saveForm(sent, {
    form: pactForm,
    at: changePactPath(region, agenda),
    act: (viewer, { version, ...data }) => writePact(viewer, { ...data, seen: version, now: now() }),
    refused: async (failure, { values, data, viewer }) =>
      failure === 'stale'
        ? conflictWith(values, await getPactNow(viewer, data.agendaId), { valuesOf: pactValues, gone })
        : rejected(values, [writeMessages[failure]]),
    next: () => `${pactPath(region, agenda)}?melding=geschreven#melding`,
  })
}

export async function signPactAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const { region, agenda } = placeIn(sent)
  return saveForm(sent, {
    form: signPactForm,
    at: pactPath(region, agenda),
    redraws: true,
    act: (viewer, data) => signPact(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => rejected(values, [signMessages[failure]]),
    next: () => `${pactPath(region, agenda)}?melding=ondertekend#melding`,
  })
}

function placeIn(sent: FormData) {
  const formData = formOf(sent)
  const text = (name: string) => String(formData.get(name) ?? '').slice(0, 100)
  return { region: text('region'), agenda: text('agenda') }
}
