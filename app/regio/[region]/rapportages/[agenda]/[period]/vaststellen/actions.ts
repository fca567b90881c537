'use server'

import { redirect, unstable_rethrow } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { adoptReport } from '@/lib/commands/adopt-report'
import { isDatabaseAway } from '@/lib/db/faults'
import { adoptReportForm } from '@/lib/forms/adopt-report-form'
import { formOf, parseForm, rejected, type FormState } from '@/lib/forms/form-state'
import { reportPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { logFault } from '@/lib/kernel/log'
import { databaseAway, dateInFuture, failureMessages, filesFailed } from './messages'

export async function adoptReportAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const form = parseForm(adoptReportForm, formData)
  const text = (name: string) => String(formData.get(name) ?? '').slice(0, 100)
  try {
    const viewer = await requireViewer()
    if (!form.ok) return form.state

    const result = await adoptReport(viewer, { ...form.data, now: now() })
    if (!result.ok) {
      const { failure } = result
      return failure === 'date-in-future'
        ? rejected(form.values, [], { adoptedOn: [dateInFuture] })
        : rejected(form.values, [failureMessages[failure]])
    }
  } catch (error) {
    unstable_rethrow(error) // the redirect to sign in
    if (!isDatabaseAway(error)) logFault('adopting', error)
    return rejected(form.ok ? form.values : form.state.values, [isDatabaseAway(error) ? databaseAway : filesFailed])
  }
  redirect(`${reportPath(text('region'), text('agenda'), text('period'))}?melding=vastgesteld#melding`)
}
