'use server'

import { addDecisionRequest } from '@/lib/commands/add-decision-request'
import { changeDecisionRequest } from '@/lib/commands/change-decision-request'
import { removeDecisionRequest } from '@/lib/commands/remove-decision-request'
import { formOf, formValues, rejected, type FormState, type FormValues } from '@/lib/forms/form-state'
import { removeRequestForm, requestForm } from '@/lib/forms/report-forms'
import { reportRequestPath, reportSummaryPath } from '@/lib/kernel/addresses'
import type { Viewer } from '@/lib/policy/viewer'
import { getRequestNow } from '@/lib/queries/report-editing'
import { conflictWith, type EditState } from '../../../../../../edit-state'
import { saveForm } from '../../../../../../saving'
import { removeRequestFailures, requestFailures } from '../../messages'
import { placeIn } from '../../place'

export async function saveRequestAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const { region, agenda, period } = placeIn(formData)
  return saveForm(sent, {
    form: requestForm,
    at: reportRequestPath(region, agenda, period, formValues(formData).requestId?.slice(0, 100) || undefined),
    act: (viewer, { reportId, requestId, version, ...request }) =>
      requestId === null
        ? addDecisionRequest(viewer, { reportId, request })
        : changeDecisionRequest(viewer, { reportId, requestId, version, request }),
    refused: (failure, { values, data, viewer }) =>
      failure === 'stale' ? requestConflict(viewer, data.requestId!, values) : rejected(values, [requestFailures[failure]]),
    next: () => `${reportSummaryPath(region, agenda, period)}?melding=gevraagd#melding`,
  })
}

async function requestConflict(viewer: Viewer, requestId: string, values: FormValues): Promise<EditState> {
  return conflictWith(values, await getRequestNow(viewer, requestId), {
    valuesOf: ({ kind, title, proposal, ambitionId }) => ({ kind, title, proposal, ambitionId: ambitionId ?? '' }),
    gone: { sentence: requestFailures['not-found'] },
  })
}

export async function removeRequestAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const { region, agenda, period } = placeIn(formOf(sent))
  const report = reportSummaryPath(region, agenda, period)
  return saveForm(sent, {
    form: removeRequestForm,
    at: report,
    // A text that is kept at this address is taken for the main points of the report.
    keepsNothing: true,
    act: (viewer, request) => removeDecisionRequest(viewer, request),
    refused: (failure, { values }) => rejected(values, [removeRequestFailures[failure]]),
    next: () => `${report}?melding=weg#melding`,
  })
}
