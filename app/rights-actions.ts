'use server'

import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { endRole } from '@/lib/commands/end-role'
import { reviewRights } from '@/lib/commands/review-rights'
import { formOf, parseForm } from '@/lib/forms/form-state'
import { endRoleForm } from '@/lib/forms/region-forms'
import { reviewRightsForm } from '@/lib/forms/rights-forms'
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

function back(formData: FormData, notice: string): never {
  const region = String(formData.get('region') ?? '').slice(0, 100)
  redirect(`${region === '' ? installationRightsPath : rightsPath(region)}?melding=${notice}#melding`)
}
