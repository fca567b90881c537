'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { appOrigin } from '@/lib/auth/settings'
import { endRole } from '@/lib/commands/end-role'
import { giveRole } from '@/lib/commands/give-role'
import { formOf, notSaved, parseForm } from '@/lib/forms/form-state'
import { endRoleForm, roleForm } from '@/lib/forms/region-forms'
import { peoplePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { saveForm } from '../../saving'
import { shownAccount } from '../../../shown-account'
import { failureMessages } from './messages'
import type { GiveRoleState } from './state'

export async function giveRoleAction(_previous: GiveRoleState, sent: FormData): Promise<GiveRoleState> {
  return saveForm(sent, {
    form: roleForm,
    at: pageOf(formOf(sent)),
    act: (viewer, data) => giveRole(viewer, { ...data, site: appOrigin(), now: now() }),
    refused: (failure, { values }): GiveRoleState => notSaved(values, failureMessages[failure]),
    next: (account, { person }) => {
      revalidatePath('/regio/[region]/mensen', 'page')
      return { status: 'given', name: person.name, account: shownAccount(account) }
    },
  })
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
