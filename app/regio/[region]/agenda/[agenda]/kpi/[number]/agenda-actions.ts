'use server'

import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { putKpiOnAgenda, type PutKpiOnAgendaFailure } from '@/lib/commands/put-kpi-on-agenda'
import { formOf, parseForm } from '@/lib/forms/form-state'
import { putKpiForm } from '@/lib/forms/meeting-form'
import { now } from '@/lib/kernel/clock'
import { readKpiPlace } from './place'

const words: Record<PutKpiOnAgendaFailure, string> = {
  'not-found': 'niet-gevonden',
  'no-meeting': 'geen-vergadering',
  already: 'al-op-agenda',
}

export async function putKpiOnAgendaAction(sent: FormData): Promise<void> {
  const formData = formOf(sent)
  const page = readKpiPlace(formData).kpi
  const viewer = await requireViewer()
  const form = parseForm(putKpiForm, formData)
  if (!form.ok) redirect(`${page}?melding=kies-overleg#melding`)
  const result = await putKpiOnAgenda(viewer, { ...form.data, now: now() })
  redirect(`${page}?melding=${result.ok ? 'op-agenda' : words[result.failure]}#melding`)
}
