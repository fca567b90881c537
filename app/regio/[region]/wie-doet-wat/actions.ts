'use server'

import { redirect } from 'next/navigation'
import { keepTyped, requireViewerToSave } from '@/lib/auth/session'
import { assignLead } from '@/lib/commands/assign-lead'
import { endLead } from '@/lib/commands/end-lead'
import { nameDeputy } from '@/lib/commands/name-deputy'
import { formOf, formValues, notSaved, rejected, type FormState, type FormValues } from '@/lib/forms/form-state'
import { deputyForm, endSeatForm, seatForm } from '@/lib/forms/lead-form'
import { newSeatPath, organisationPath, seatPath } from '@/lib/kernel/addresses'
import type { Viewer } from '@/lib/policy/viewer'
import { getHolderNow } from '@/lib/queries/seat'
import { answerFault, saveForm } from '../../saving'
import { assignMessages, deputyMessages, endMessages, notKept } from './messages'
import { newOrganisation, type SeatFormState } from './seat-state'

export async function assignSeatAction(_previous: SeatFormState, sent: FormData): Promise<SeatFormState> {
  const formData = formOf(sent)
  if (formData.has(newOrganisation)) return toNewOrganisation(formData)
  const { region, here } = placeOf(formData)
  return saveForm(sent, {
    form: seatForm,
    at: here,
    act: (viewer, { on, seenId, seenVersion, ...lead }) =>
      assignLead(viewer, { on, seen: seenId === null ? null : { id: seenId, version: seenVersion }, lead }),
    refused: (failure, { values, data, viewer }) =>
      failure === 'stale' ? conflict(viewer, data.seenId, values) : notSaved(values, assignMessages[failure]),
    next: (id) => `${seatPath(region, id)}?melding=bewaard#melding`,
  })
}

/** Nothing is saved: what was typed waits in the form until the organisation is there. */
async function toNewOrganisation(formData: FormData): Promise<SeatFormState> {
  const { region, here } = placeOf(formData)
  const values = formValues(formData)
  try {
    await requireViewerToSave(here, formData)
    if (!(await keepTyped(here, values))) return rejected(values, [notKept])
  } catch (error) {
    return answerFault(error, values)
  }
  redirect(organisationPath(region, undefined, here))
}

export async function endSeatAction(_previous: SeatFormState, sent: FormData): Promise<SeatFormState> {
  const { here } = placeOf(formOf(sent))
  return saveForm(sent, {
    form: endSeatForm,
    at: here,
    act: (viewer, { on, seenId, seenVersion, endsOn, after, reason }) =>
      endLead(viewer, { on, seen: { id: seenId, version: seenVersion }, until: endsOn, vacancy: after === 'open' ? reason : null }),
    refused: (failure, { values, data, viewer }) =>
      failure === 'stale' ? conflict(viewer, data.seenId, values) : notSaved(values, endMessages[failure]),
    next: () => `${here}?melding=einde#melding`,
  })
}

export async function nameDeputyAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const { here } = placeOf(formOf(sent))
  return saveForm(sent, {
    form: deputyForm,
    at: here,
    act: nameDeputy,
    refused: (failure, { values }) => notSaved(values, deputyMessages[failure]),
    next: () => `${here}?melding=waarnemer#melding`,
  })
}

function placeOf(formData: FormData) {
  const text = (name: string) => String(formData.get(name) ?? '').slice(0, 100)
  const [region, lead, agenda, at] = [text('region'), text('lead'), text('agenda'), text('at')]
  return { region, here: lead ? seatPath(region, lead) : newSeatPath(region, { agenda, at }) }
}

/** Who fills the seat by now; sending once more is meant. */
async function conflict(viewer: Viewer, seenId: string | null, values: FormValues): Promise<SeatFormState> {
  const last = seenId === null ? null : await getHolderNow(viewer, seenId)
  const who = [last?.function, last?.person?.name].filter(Boolean).join(', ')
  const message = `Een collega legde intussen vast: ${who || 'niemand'}. Er is niets bewaard. Bewaar nog eens om jouw keuze erna te zetten.`
  return { ...rejected(values, [message]), now: { seenId: last?.id ?? '', seenVersion: String(last?.version ?? 1) } }
}
