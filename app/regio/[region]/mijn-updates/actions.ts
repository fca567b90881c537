'use server'

import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { confirmUnchanged } from '@/lib/commands/confirm-unchanged'
import { confirmForm } from '@/lib/forms/confirm-form'
import { formOf, parseForm } from '@/lib/forms/form-state'
import { myUpdatesPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'

const words = {
  'not-found': 'niet-gevonden',
  'not-allowed': 'geen-recht',
  stale: 'intussen',
  'nothing-to-confirm': 'niets-te-bevestigen',
} as const

export async function confirmUnchangedAction(sent: FormData): Promise<void> {
  const formData = formOf(sent)
  const region = String(formData.get('region') ?? '').slice(0, 100)
  const list = myUpdatesPath(region)
  const viewer = await requireViewer()
  const form = parseForm(confirmForm, formData)
  if (!form.ok) redirect(`${list}?melding=niet-goed-aangekomen#melding`)

  const result = await confirmUnchanged(viewer, { ...form.data, now: now() })
  redirect(`${list}?${new URLSearchParams({ melding: result.ok ? 'bevestigd' : words[result.failure], code: form.data.code })}#melding`)
}
