'use server'

import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { movePeriod } from '@/lib/commands/move-period'
import { planPeriod } from '@/lib/commands/plan-period'
import { formOf, formValues, notSaved, parseForm, type FormState, type FormValues } from '@/lib/forms/form-state'
import { choiceOf, movePeriodForm, planPeriodForm } from '@/lib/forms/period-form'
import { newPeriodPath, periodPath, periodsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { getPeriodNow } from '@/lib/queries/periods'
import { answerFault, forgetDraft } from '../../saving'
import { moveFailures, planFailures } from './messages'
import type { MoveFormState } from './state'

export async function planPeriodAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const region = placeIn(formData, 'region')
  try {
    const viewer = await requireViewerToSave(newPeriodPath(region), formData)
    const form = parseForm(planPeriodForm, formData)
    if (!form.ok) return form.state

    const result = await planPeriod(viewer, { ...form.data, ...choiceOf(form.data), now: now() })
    if (!result.ok) return notSaved(form.values, planFailures[result.failure])
    await forgetDraft(viewer, newPeriodPath(region))
  } catch (error) {
    return answerFault(error, formValues(formData))
  }
  redirect(`${periodsPath(region)}?melding=gepland#melding`)
}

export async function movePeriodAction(_previous: MoveFormState, sent: FormData): Promise<MoveFormState> {
  const formData = formOf(sent)
  const region = placeIn(formData, 'region')
  const formPath = periodPath(region, placeIn(formData, 'agenda'), placeIn(formData, 'period'))
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    const form = parseForm(movePeriodForm, formData)
    if (!form.ok) return form.state

    const result = await movePeriod(viewer, { ...form.data, now: now() })
    if (!result.ok) {
      const { failure } = result
      return failure === 'stale' ? await conflict(viewer, form.data.periodId, form.values) : notSaved(form.values, moveFailures[failure])
    }
    await forgetDraft(viewer, formPath)
  } catch (error) {
    return answerFault(error, formValues(formData))
  }
  redirect(`${periodsPath(region)}?melding=gewijzigd#melding`)
}

const placeIn = (formData: FormData, name: string) => String(formData.get(name) ?? '').slice(0, 100)

async function conflict(viewer: Viewer, periodId: string, values: FormValues): Promise<MoveFormState> {
  const period = await getPeriodNow(viewer, periodId)
  if (!period) return notSaved(values, moveFailures['not-found'])
  const { version, opensOn, closesOn, meetingOn } = period
  return { status: 'conflict', values, version, theirs: { opensOn, closesOn, meetingOn: meetingOn ?? '' } }
}
