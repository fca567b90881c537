'use server'

import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { writeReportSummary } from '@/lib/commands/write-report-summary'
import { formOf, parseForm, rejected, type FormValues, typedIn } from '@/lib/forms/form-state'
import { summaryForm } from '@/lib/forms/report-forms'
import { reportPath, reportSummaryPath } from '@/lib/kernel/addresses'
import type { Viewer } from '@/lib/policy/viewer'
import { getSummaryNow } from '@/lib/queries/report-editing'
import { answerFault, forgetDraft } from '../../../../../saving'
import type { EditState } from '../edit-state'
import { summaryFailures } from '../messages'
import { placeIn } from '../place'

export async function writeSummaryAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const { region, agenda, period } = placeIn(formData)
  const formPath = reportSummaryPath(region, agenda, period)
  const form = parseForm(summaryForm, formData)
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    if (!form.ok) return form.state

    const result = await writeReportSummary(viewer, form.data)
    if (!result.ok) {
      const { failure } = result
      return failure === 'stale'
        ? await summaryConflict(viewer, form.data.reportId, form.values)
        : rejected(form.values, [summaryFailures[failure]])
    }
    await forgetDraft(viewer, formPath)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${reportPath(region, agenda, period)}?melding=hoofdpunten#melding`)
}

async function summaryConflict(viewer: Viewer, reportId: string, values: FormValues): Promise<EditState> {
  const report = await getSummaryNow(viewer, reportId)
  if (!report) return rejected(values, [summaryFailures['not-found']])
  return { status: 'conflict', values, version: report.version, theirs: { values: { summary: report.summary } } }
}
