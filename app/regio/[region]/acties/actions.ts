'use server'

import { finishActionPoint } from '@/lib/commands/finish-action-point'
import { handOverActionPoint } from '@/lib/commands/hand-over-action-point'
import { moveActionPoint } from '@/lib/commands/move-action-point'
import { finishActionForm, moveActionForm } from '@/lib/forms/decision-form'
import { formOf, notSaved, rejected, type FormState } from '@/lib/forms/form-state'
import { handOverActionForm } from '@/lib/forms/hand-over-form'
import { actionPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { saveForm } from '../../saving'
import { finishMessages, handOverMessages, moveMessages } from './messages'

export async function finishActionPointAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const here = pathOf(formOf(sent))
  return saveForm(sent, {
    form: finishActionForm,
    at: here,
    redraws: true,
    act: (viewer, data) => finishActionPoint(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => rejected(values, [finishMessages[failure]]),
    next: () => `${here}?melding=gedaan#melding`,
  })
}

export async function moveActionPointAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const here = pathOf(formOf(sent))
  return saveForm(sent, {
    form: moveActionForm,
    at: here,
    redraws: true,
    act: (viewer, data) => moveActionPoint(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => notSaved(values, moveMessages[failure]),
    next: () => `${here}?melding=gewijzigd#melding`,
  })
}

export async function handOverActionPointAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const here = pathOf(formOf(sent))
  return saveForm(sent, {
    form: handOverActionForm,
    at: here,
    redraws: true,
    act: handOverActionPoint,
    refused: (failure, { values }) => notSaved(values, handOverMessages[failure]),
    next: () => `${here}?melding=doorgegeven#melding`,
  })
}

const pathOf = (formData: FormData) => actionPath(String(formData.get('region') ?? '').slice(0, 100), Number(formData.get('number')) || 0)
