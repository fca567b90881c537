'use server'

import { refresh } from 'next/cache'
import { redirect, unstable_rethrow } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { answerQuestion } from '@/lib/commands/answer-question'
import { askQuestion } from '@/lib/commands/ask-question'
import { takeOverUpdates } from '@/lib/commands/take-over-updates'
import { takeReportStep } from '@/lib/commands/take-report-step'
import { isDatabaseAway } from '@/lib/db/faults'
import { stepOf } from '@/lib/domain/report-route'
import { formOf, formValues, parseForm, rejected, type FormState } from '@/lib/forms/form-state'
import { answerForm, questionForm, stepForm, takeOverForm } from '@/lib/forms/report-forms'
import { reportPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getAnswerNow } from '@/lib/queries/report-editing'
import { saveForm } from '../../../../saving'
import { answerKey, draftPath, questionKey, stepKey } from './drafts'
import { answeredBefore, answerFailures, askFailures, stepFailures } from './messages'
import { takeOverWords } from './notices'
import { placeIn, type Place } from './place'

const saying = ({ region, agenda, period }: Place, notice: string) => `${reportPath(region, agenda, period)}?melding=${notice}#melding`

export async function takeReportStepAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const place = placeIn(formOf(sent))
  return saveForm(sent, {
    form: stepForm,
    at: draftPath(place.region, place.agenda, place.period, stepKey),
    act: (viewer, data) => takeReportStep(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => {
      // So that the page shows the report as it is now, with the typed text still in the form.
      if (failure === 'stale') refresh()
      return rejected(values, [stepFailures[failure]])
    },
    next: (_, { act }) => saying(place, stepOf[act]),
  })
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
  redirect(saying(place, failure === null ? 'overgenomen' : takeOverWords[failure]))
}

export async function askQuestionAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const place = placeIn(formData)
  return saveForm(sent, {
    form: questionForm,
    at: draftPath(place.region, place.agenda, place.period, questionKey(formValues(formData).blockId ?? '')),
    act: (viewer, data) => askQuestion(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => rejected(values, [askFailures[failure]]),
    next: () => saying(place, 'vraag'),
  })
}

export async function answerQuestionAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const place = placeIn(formData)
  return saveForm(sent, {
    form: answerForm,
    at: draftPath(place.region, place.agenda, place.period, answerKey(formValues(formData).questionId ?? '')),
    act: (viewer, { questionId, answer }) => answerQuestion(viewer, { questionId, answer, now: now() }),
    refused: async (failure, { values, data, viewer }) => {
      const said =
        failure === 'answered' ? answeredBefore((await getAnswerNow(viewer, data.questionId))?.answer ?? '') : answerFailures[failure]
      return rejected(values, [said])
    },
    next: () => saying(place, 'antwoord'),
  })
}
