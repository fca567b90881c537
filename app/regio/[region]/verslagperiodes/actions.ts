'use server'

import { movePeriod } from '@/lib/commands/move-period'
import { planPeriod } from '@/lib/commands/plan-period'
import { formOf, notSaved, type FormState, type FormValues } from '@/lib/forms/form-state'
import { choiceOf, movePeriodForm, planPeriodForm } from '@/lib/forms/period-form'
import { newPeriodPath, periodPath, periodsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { getPeriodNow } from '@/lib/queries/periods'
import { conflictWith, type EditState } from '../../edit-state'
import { saveForm } from '../../saving'
import { moveFailures, planFailures } from './messages'

export async function planPeriodAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const { region } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: planPeriodForm,
    at: newPeriodPath(region),
    act: (viewer, data) => planPeriod(viewer, { ...data, ...choiceOf(data), now: now() }),
    refused: (failure, { values }) => notSaved(values, planFailures[failure]),
    next: () => `${periodsPath(region)}?melding=gepland#melding`,
  })
}

export async function movePeriodAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const { region, agenda, period } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: movePeriodForm,
    at: periodPath(region, agenda, period),
    act: (viewer, data) => movePeriod(viewer, { ...data, now: now() }),
    refused: (failure, { values, data, viewer }) =>
      failure === 'stale' ? conflict(viewer, data.periodId, values) : notSaved(values, moveFailures[failure]),
    next: () => `${periodsPath(region)}?melding=gewijzigd#melding`,
  })
}

function placeIn(formData: FormData) {
  const text = (name: string) => String(formData.get(name) ?? '').slice(0, 100)
  return { region: text('region'), agenda: text('agenda'), period: text('period') }
}

async function conflict(viewer: Viewer, periodId: string, values: FormValues): Promise<EditState> {
  return conflictWith(values, await getPeriodNow(viewer, periodId), {
    valuesOf: ({ opensOn, closesOn, meetingOn }) => ({ opensOn, closesOn, meetingOn: meetingOn ?? '' }),
    gone: moveFailures['not-found'],
  })
}
