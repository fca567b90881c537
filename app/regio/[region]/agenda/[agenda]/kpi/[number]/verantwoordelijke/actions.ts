'use server'

import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { assignLead } from '@/lib/commands/assign-lead'
import { endLead } from '@/lib/commands/end-lead'
import { formOf, parseForm, rejected, typedIn, type FormValues } from '@/lib/forms/form-state'
import { assignLeadForm, endLeadForm } from '@/lib/forms/lead-form'
import { kpiOwnerPath } from '@/lib/kernel/addresses'
import type { Viewer } from '@/lib/policy/viewer'
import { getLastLeadNow } from '@/lib/queries/kpi-owner'
import { answerFault, forgetDraft } from '../../../../../../saving'
import { readKpiPlace } from '../place'
import { assignMessages, endMessages } from './messages'
import type { SeatFormState } from '../../../../../wie-doet-wat/seat-state'

export async function assignLeadAction(_previous: SeatFormState, sent: FormData): Promise<SeatFormState> {
  const formData = formOf(sent)
  const here = kpiOwnerPath(...readKpiPlace(formData).parts)
  const form = parseForm(assignLeadForm, formData)
  try {
    const viewer = await requireViewerToSave(here, formData)
    if (!form.ok) return form.state

    const { kpiId, seenId, seenVersion, ...lead } = form.data
    const seen = seenId === null ? null : { id: seenId, version: seenVersion }
    const result = await assignLead(viewer, { on: { kpiId }, seen, lead: { ...lead, role: 'officialLead', deputyId: null, vacancy: null } })
    if (!result.ok) {
      if (result.failure === 'stale') return await conflict(viewer, kpiId, form.values)
      const message = assignMessages[result.failure]
      return 'form' in message ? rejected(form.values, [message.form]) : rejected(form.values, [], message.fields)
    }
    await forgetDraft(viewer, here)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${here}?melding=bewaard#melding`)
}

export async function endLeadAction(_previous: SeatFormState, sent: FormData): Promise<SeatFormState> {
  const formData = formOf(sent)
  const here = kpiOwnerPath(...readKpiPlace(formData).parts)
  const form = parseForm(endLeadForm, formData)
  try {
    const viewer = await requireViewerToSave(here, formData)
    if (!form.ok) return form.state

    const { kpiId, seenId, seenVersion, endsOn } = form.data
    const result = await endLead(viewer, { on: { kpiId }, seen: { id: seenId, version: seenVersion }, until: endsOn, vacancy: null })
    if (!result.ok) {
      if (result.failure === 'stale') return await conflict(viewer, kpiId, form.values)
      const message = endMessages[result.failure]
      return 'form' in message ? rejected(form.values, [message.form]) : rejected(form.values, [], message.fields)
    }
    await forgetDraft(viewer, here)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${here}?melding=einde#melding`)
}

/** Who holds the seat by now; sending once more is meant. */
async function conflict(viewer: Viewer, kpiId: string, values: FormValues): Promise<SeatFormState> {
  const last = await getLastLeadNow(viewer, kpiId)
  const who = [last?.function, last?.organisation?.name].filter(Boolean).join(', ')
  const message = `Een collega legde intussen vast: ${who || 'niemand'}. Er is niets bewaard. Bewaar nog eens om jouw keuze erna te zetten.`
  return { ...rejected(values, [message]), now: { seenId: last?.id ?? '', seenVersion: String(last?.version ?? 1) } }
}
