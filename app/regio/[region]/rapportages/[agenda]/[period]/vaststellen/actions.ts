'use server'

import { revalidatePath } from 'next/cache'
import { redirect, unstable_rethrow } from 'next/navigation'
import { requireViewerToSave, SignedOut } from '@/lib/auth/session'
import { adoptReport } from '@/lib/commands/adopt-report'
import { isDatabaseAway } from '@/lib/db/faults'
import { adoptReportForm } from '@/lib/forms/adopt-report-form'
import { formOf, notSaved, parseForm, rejected, typedIn, type FormState } from '@/lib/forms/form-state'
import { adoptReportPath, reportPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { logFault } from '@/lib/kernel/log'
import { namesUnseen } from '../../../../../looked-at'
import { answerFault, forgetDraft } from '../../../../../saving'
import { databaseAway, dateInFuture, failureMessages, filesFailed } from './messages'

export async function adoptReportAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const form = parseForm(adoptReportForm, formData)
  const text = (name: string) => String(formData.get(name) ?? '').slice(0, 100)
  const formPath = adoptReportPath(text('region'), text('agenda'), text('period'))
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    if (!form.ok) return form.state

    const result = await adoptReport(viewer, { ...form.data, now: now() })
    if (!result.ok) {
      const { failure } = result
      if (failure === 'date-in-future') return rejected(form.values, [], { adoptedOn: [dateInFuture] })
      if (failure === 'names-unseen') {
        revalidatePath(formPath) // the page shows who they are
        return notSaved(form.values, namesUnseen)
      }
      return rejected(form.values, [failureMessages[failure]])
    }
    await forgetDraft(viewer, formPath)
  } catch (error) {
    unstable_rethrow(error) // the redirect to sign in
    if (error instanceof SignedOut) return answerFault(error, typedIn(form))
    if (!isDatabaseAway(error)) logFault('adopting', error)
    return rejected(typedIn(form), [isDatabaseAway(error) ? databaseAway : filesFailed])
  }
  redirect(`${reportPath(text('region'), text('agenda'), text('period'))}?melding=vastgesteld#melding`)
}
