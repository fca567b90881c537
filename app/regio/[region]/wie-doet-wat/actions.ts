'use server'

import { redirect } from 'next/navigation'
import { keepTyped, requireViewerToSave } from '@/lib/auth/session'
import { assignLead } from '@/lib/commands/assign-lead'
import { endLead } from '@/lib/commands/end-lead'
import { nameDeputy } from '@/lib/commands/name-deputy'
import { formOf, parseForm, rejected, typedIn, type FormState, type FormValues } from '@/lib/forms/form-state'
import { deputyForm, endSeatForm, seatForm } from '@/lib/forms/lead-form'
import { newSeatPath, organisationPath, seatPath } from '@/lib/kernel/addresses'
import type { Viewer } from '@/lib/policy/viewer'
import { getHolderNow } from '@/lib/queries/seat'
import { answerFault, forgetDraft } from '../../saving'
import { assignMessages, deputyMessages, endMessages, notKept, type Message } from './messages'
import { newOrganisation, type SeatFormState } from './seat-state'

export async function assignSeatAction(_previous: SeatFormState, sent: FormData): Promise<SeatFormState> {
  const formData = formOf(sent)
  const { region, here } = placeOf(formData)
  const form = parseForm(seatForm, formData)
  let id: string
  try {
    const viewer = await requireViewerToSave(here, formData)
    if (formData.has(newOrganisation)) return await toNewOrganisation(region, here, typedIn(form))
    if (!form.ok) return form.state

    const { on, seenId, seenVersion, ...lead } = form.data
    const seen = seenId === null ? null : { id: seenId, version: seenVersion }
    const result = await assignLead(viewer, { on, seen, lead })
    if (!result.ok) {
      if (result.failure === 'stale') return await conflict(viewer, seenId, form.values)
      return said(form.values, assignMessages[result.failure])
    }
    id = result.value
    await forgetDraft(viewer, here)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${seatPath(region, id)}?melding=bewaard#melding`)
}

export async function endSeatAction(_previous: SeatFormState, sent: FormData): Promise<SeatFormState> {
  const formData = formOf(sent)
  const { here } = placeOf(formData)
  const form = parseForm(endSeatForm, formData)
  try {
    const viewer = await requireViewerToSave(here, formData)
    if (!form.ok) return form.state

    const { on, seenId, seenVersion, endsOn, after, reason } = form.data
    const seen = { id: seenId, version: seenVersion }
    const result = await endLead(viewer, { on, seen, until: endsOn, vacancy: after === 'open' ? reason : null })
    if (!result.ok) {
      if (result.failure === 'stale') return await conflict(viewer, seenId, form.values)
      return said(form.values, endMessages[result.failure])
    }
    await forgetDraft(viewer, here)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${here}?melding=einde#melding`)
}

export async function nameDeputyAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const { here } = placeOf(formData)
  const form = parseForm(deputyForm, formData)
  try {
    const viewer = await requireViewerToSave(here, formData)
    if (!form.ok) return form.state

    const result = await nameDeputy(viewer, form.data)
    if (!result.ok) return said(form.values, deputyMessages[result.failure])
    await forgetDraft(viewer, here)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${here}?melding=waarnemer#melding`)
}

/** What was typed waits in the form until the organisation is there. */
async function toNewOrganisation(region: string, here: string, values: FormValues): Promise<SeatFormState> {
  if (!(await keepTyped(here, values))) return rejected(values, [notKept])
  redirect(organisationPath(region, undefined, here))
}

const said = (values: FormValues, message: Message) =>
  'form' in message ? rejected(values, [message.form]) : rejected(values, [], message.fields)

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
