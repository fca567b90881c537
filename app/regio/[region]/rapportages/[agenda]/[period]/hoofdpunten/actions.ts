'use server'

import { writeReportSummary } from '@/lib/commands/write-report-summary'
import { formOf, rejected, type FormValues } from '@/lib/forms/form-state'
import { summaryForm } from '@/lib/forms/report-forms'
import { reportPath, reportSummaryPath } from '@/lib/kernel/addresses'
import type { Viewer } from '@/lib/policy/viewer'
import { getSummaryNow } from '@/lib/queries/report-editing'
import { conflictWith, type EditState } from '../../../../../edit-state'
import { saveForm } from '../../../../../saving'
import { summaryFailures } from '../messages'
import { placeIn } from '../place'

export async function writeSummaryAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const { region, agenda, period } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: summaryForm,
    at: reportSummaryPath(region, agenda, period),
    act: writeReportSummary,
    refused: (failure, { values, data, viewer }) =>
      failure === 'stale' ? summaryConflict(viewer, data.reportId, values) : rejected(values, [summaryFailures[failure]]),
    next: () => `${reportPath(region, agenda, period)}?melding=hoofdpunten#melding`,
  })
}

async function summaryConflict(viewer: Viewer, reportId: string, values: FormValues): Promise<EditState> {
  return conflictWith(values, await getSummaryNow(viewer, reportId), {
    valuesOf: ({ summary }) => ({ summary }),
    gone: { sentence: summaryFailures['not-found'] },
  })
}
