'use server'

import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { endAdministrator } from '@/lib/commands/end-administrator'
import { endRole } from '@/lib/commands/end-role'
import { reviewRights } from '@/lib/commands/review-rights'
import { formOf, parseForm } from '@/lib/forms/form-state'
import { endAdministratorForm, endRoleForm } from '@/lib/forms/region-forms'
import { readRightsList, reviewRightsForm, rightsAddress } from '@/lib/forms/rights-forms'
import { installationRightsPath, rightsPath } from '@/lib/kernel/addresses'

export async function reviewRightsAction(sent: FormData): Promise<void> {
  const formData = formOf(sent)
  const viewer = await requireViewer()
  const form = parseForm(reviewRightsForm, formData)
  if (!form.ok) back(formData, 'niet-aangekomen')
  const result = await reviewRights(viewer, form.data)
  back(formData, result.ok ? 'beoordeeld' : result.failure)
}

export async function endRightAction(sent: FormData): Promise<void> {
  const formData = formOf(sent)
  const viewer = await requireViewer()
  const form = parseForm(endRoleForm, formData)
  if (!form.ok) back(formData, 'niet-aangekomen')
  const result = await endRole(viewer, form.data)
  back(formData, result.ok ? 'weggenomen' : result.failure)
}

export async function endAdministratorAction(sent: FormData): Promise<void> {
  const formData = formOf(sent)
  const viewer = await requireViewer()
  const form = parseForm(endAdministratorForm, formData)
  if (!form.ok) back(formData, 'niet-aangekomen')
  const result = await endAdministrator(viewer, form.data)
  // Who ended his own right no longer sees the page.
  if (result.ok && result.value.wasOwn) redirect('/')
  back(formData, result.ok ? 'weggenomen' : result.failure)
}

/** To the list as it was filtered. */
function back(formData: FormData, notice: string): never {
  const text = (name: string) => String(formData.get(name) ?? '').slice(0, 100)
  const region = text('region')
  const filter = rightsAddress(readRightsList({ rechten: text('rechten') }))
  const list = region === '' ? installationRightsPath : rightsPath(region)
  redirect(`${list}${filter === '' ? '?' : `${filter}&`}melding=${notice}#melding`)
}
