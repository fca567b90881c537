'use server'

import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { setReportRoute } from '@/lib/commands/set-report-route'
import { formOf, formValues, parseForm, rejected, type FormValues } from '@/lib/forms/form-state'
import { inField, reportSettingsForm } from '@/lib/forms/report-settings-form'
import { settingsPath } from '@/lib/kernel/addresses'
import type { Viewer } from '@/lib/policy/viewer'
import { getReportSettingsNow } from '@/lib/queries/report-settings'
import { answerFault } from '../../saving'
import { failureMessages } from './messages'
import type { SettingsFormState } from './state'

export async function setReportRouteAction(_previous: SettingsFormState, sent: FormData): Promise<SettingsFormState> {
  const formData = formOf(sent)
  try {
    const viewer = await requireViewer()
    const form = parseForm(reportSettingsForm, formData)
    if (!form.ok) return form.state

    const result = await setReportRoute(viewer, form.data)
    if (!result.ok) {
      const { failure } = result
      return failure === 'stale'
        ? await conflict(viewer, form.data.regionId, form.values)
        : rejected(form.values, [failureMessages[failure]])
    }
  } catch (error) {
    return answerFault(error, formValues(formData))
  }
  redirect(`${settingsPath(String(formData.get('region') ?? '').slice(0, 100))}?melding=bewaard#melding`)
}

async function conflict(viewer: Viewer, regionId: string, values: FormValues): Promise<SettingsFormState> {
  const settings = await getReportSettingsNow(viewer, regionId)
  if (!settings) return rejected(values, [failureMessages['not-found']])
  const { version, needsAgreement, needsOffering } = settings
  return { status: 'conflict', values, version, theirs: { needsAgreement: inField(needsAgreement), needsOffering: inField(needsOffering) } }
}
