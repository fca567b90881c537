'use server'

import { refresh } from 'next/cache'
import { redirect, unstable_rethrow } from 'next/navigation'
import { requireViewer, requireViewerToSave } from '@/lib/auth/session'
import { answerQuestion } from '@/lib/commands/answer-question'
import { askQuestion } from '@/lib/commands/ask-question'
import { takeOverUpdates } from '@/lib/commands/take-over-updates'
import { takeReportStep } from '@/lib/commands/take-report-step'
import { isDatabaseAway } from '@/lib/db/faults'
import { stepOf } from '@/lib/domain/report-route'
import { formOf, parseForm, rejected, type FormState, typedIn } from '@/lib/forms/form-state'
import { answerForm, questionForm, stepForm, takeOverForm } from '@/lib/forms/report-forms'
import { reportPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getAnswerNow } from '@/lib/queries/report-editing'
import { answerFault, forgetDraft } from '../../../../saving'
import { answerKey, draftPath, questionKey, stepKey } from './drafts'
import { answeredBefore, answerFailures, askFailures, stepFailures } from './messages'
import { takeOverWords } from './notices'
import { placeIn, type Place } from './place'

const told = ({ region, agenda, period }: Place, notice: string) => `${reportPath(region, agenda, period)}?melding=${notice}#melding`

export async function takeReportStepAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const place = placeIn(formData)
  const formPath = draftPath(place.region, place.agenda, place.period, stepKey)
  const form = parseForm(stepForm, formData)
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    if (!form.ok) return form.state
    const result = await takeReportStep(viewer, { ...form.data, now: now() })
    if (!result.ok) {
      // So that the page shows the report as it is now, with the typed text still in the form.
      if (result.failure === 'stale') refresh()
      return rejected(form.values, [stepFailures[result.failure]])
    }
    await forgetDraft(viewer, formPath)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(told(place, stepOf[form.data.act]))
}

export async function takeOverUpdatesAction(sent: FormData): Promise<void> {
  const formData = formOf(sent)
  const place = placeIn(formData)
  const form = parseForm(takeOverForm, formData)
  let failure: keyof typeof takeOverWords | null = 'not-arrived'
  try {
    const viewer = await requireViewer()
    if (form.ok) {
      const result = await takeOverUpdates(viewer, { ...form.data, now: now() })
      failure = result.ok ? null : result.failure
    }
  } catch (error) {
    unstable_rethrow(error) // the redirect to sign in
    if (!isDatabaseAway(error)) throw error
    failure = 'database-away'
  }
  redirect(told(place, failure === null ? 'overgenomen' : takeOverWords[failure]))
}

export async function askQuestionAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const place = placeIn(formData)
  const form = parseForm(questionForm, formData)
  const formPath = draftPath(place.region, place.agenda, place.period, questionKey(typedIn(form).blockId ?? ''))
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    if (!form.ok) return form.state
    const result = await askQuestion(viewer, { ...form.data, now: now() })
    if (!result.ok) return rejected(form.values, [askFailures[result.failure]])
    await forgetDraft(viewer, formPath)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(told(place, 'vraag'))
}

export async function answerQuestionAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const place = placeIn(formData)
  const form = parseForm(answerForm, formData)
  const formPath = draftPath(place.region, place.agenda, place.period, answerKey(typedIn(form).questionId ?? ''))
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    if (!form.ok) return form.state
    const { questionId, answer } = form.data
    const result = await answerQuestion(viewer, { questionId, answer, now: now() })
    if (!result.ok) {
      const said =
        result.failure === 'answered'
          ? answeredBefore((await getAnswerNow(viewer, questionId))?.answer ?? '')
          : answerFailures[result.failure]
      return rejected(form.values, [said])
    }
    await forgetDraft(viewer, formPath)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(told(place, 'antwoord'))
}
