'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewer, requireViewerToSave } from '@/lib/auth/session'
import { appOrigin } from '@/lib/auth/settings'
import { endRole } from '@/lib/commands/end-role'
import { giveRole } from '@/lib/commands/give-role'
import { formOf, formValues, parseForm, rejected } from '@/lib/forms/form-state'
import { endRoleForm, roleForm } from '@/lib/forms/region-forms'
import { peoplePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { answerFault, forgetDraft } from '../../saving'
import { shownAccount } from '../../../shown-account'
import { refusal } from './messages'
import type { GiveRoleState } from './state'

export async function giveRoleAction(_previous: GiveRoleState, sent: FormData): Promise<GiveRoleState> {
  const formData = formOf(sent)
  const here = pageOf(formData)
  try {
    const viewer = await requireViewerToSave(here, formData)
    const form = parseForm(roleForm, formData)
    if (!form.ok) return form.state
    const result = await giveRole(viewer, { ...form.data, site: appOrigin(), now: now() })
    if (!result.ok) return rejected(form.values, ...refusal(result.failure))
    await forgetDraft(viewer, here)
    revalidatePath('/regio/[region]/mensen', 'page')
    return { status: 'given', name: form.data.person.name, account: shownAccount(result.value) }
  } catch (error) {
    return answerFault(error, formValues(formData))
  }
}

export async function endRoleAction(sent: FormData): Promise<void> {
  const formData = formOf(sent)
  const viewer = await requireViewer()
  const page = pageOf(formData)
  const form = parseForm(endRoleForm, formData)
  if (!form.ok) redirect(`${page}?melding=niet-aangekomen#melding`)
  const result = await endRole(viewer, form.data)
  redirect(`${page}?melding=${result.ok ? 'weggenomen' : result.failure}#melding`)
}

const pageOf = (formData: FormData) => peoplePath(String(formData.get('region') ?? '').slice(0, 100))
