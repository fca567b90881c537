'use server'

import { redirect } from 'next/navigation'
import { appOrigin } from '@/lib/auth/settings'
import { requireViewer } from '@/lib/auth/session'
import { sendReminders, type SendRemindersFailure } from '@/lib/commands/send-reminders'
import { formOf, parseForm } from '@/lib/forms/form-state'
import { remindersForm } from '@/lib/forms/reminders-form'
import { reportersPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'

const words: Record<SendRemindersFailure, string> = {
  'not-found': 'niet-gevonden',
  'not-allowed': 'geen-recht',
  'period-not-open': 'niet-open',
}

export async function sendRemindersAction(sent: FormData): Promise<void> {
  const formData = formOf(sent)
  const page = reportersPath(String(formData.get('region') ?? '').slice(0, 100))
  const viewer = await requireViewer()
  const form = parseForm(remindersForm, formData)
  if (!form.ok) redirect(`${page}?melding=niet-goed-aangekomen#melding`)

  const result = await sendReminders(viewer, { periodId: form.data.periodId, now: now(), site: appOrigin() })
  const said: Record<string, string> = result.ok
    ? { melding: 'klaar', nieuw: String(result.value.queued), al: String(result.value.already) }
    : { melding: words[result.failure] }
  redirect(`${page}?${new URLSearchParams(said)}#melding`)
}
