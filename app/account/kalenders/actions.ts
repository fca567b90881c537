'use server'

import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { makeCalendarAddress } from '@/lib/commands/make-calendar-address'
import { revokeCalendarAddress } from '@/lib/commands/revoke-calendar-address'
import { makeCalendarForm, revokeCalendarForm } from '@/lib/forms/calendar-forms'
import { formOf, parseForm } from '@/lib/forms/form-state'
import { ownCalendarsPath } from '@/lib/kernel/addresses'

export async function makeCalendarAddressAction(sent: FormData): Promise<void> {
  const viewer = await requireViewer()
  const form = parseForm(makeCalendarForm, formOf(sent))
  const result = form.ok && (await makeCalendarAddress(viewer, form.data))
  redirect(`${ownCalendarsPath}?melding=${result && result.ok ? 'gemaakt' : 'niet-gelukt'}#melding`)
}

export async function revokeCalendarAddressAction(sent: FormData): Promise<void> {
  const viewer = await requireViewer()
  const form = parseForm(revokeCalendarForm, formOf(sent))
  const result = form.ok && (await revokeCalendarAddress(viewer, form.data))
  redirect(`${ownCalendarsPath}?melding=${result && result.ok ? 'ingetrokken' : 'niet-gelukt'}#melding`)
}
