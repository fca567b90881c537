'use server'

import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { addActionPoint } from '@/lib/commands/add-action-point'
import { changeDecision } from '@/lib/commands/change-decision'
import { recordDecision } from '@/lib/commands/record-decision'
import { decisionTextOf } from '@/lib/domain/decisions'
import { actionForm, agreedActionOf, changeDecisionForm, recordDecisionForm } from '@/lib/forms/decision-form'
import { formOf, notArrived, parseForm, rejected, type FormState, type FormValues, typedIn } from '@/lib/forms/form-state'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { getDecisionNow } from '@/lib/queries/decisions'
import { answerFault, forgetDraft } from '../../saving'
import { addMessages, changeMessages, recordMessages } from './messages'
import { readPlace } from './places'
import type { ChangeFormState } from './state'

export async function recordDecisionAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const place = readPlace(formData)
  const form = parseForm(recordDecisionForm, formData)
  let number: number
  try {
    const viewer = await requireViewerToSave(place.recordPath, formData)
    if (!form.ok) return form.state
    const subject = subjectOf(form.data)
    if (!subject) return rejected(form.values, [notArrived])

    const result = await recordDecision(viewer, { subject, decision: decisionTextOf(form.data), now: now() })
    if (!result.ok) return rejected(form.values, [recordMessages[result.failure]])
    number = result.value
    await forgetDraft(viewer, place.recordPath)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(place.decided(number))
}

type Sent = { requestId?: string; agendaId?: string; reportId?: string; itemId?: string; on: string }

function subjectOf({ requestId, agendaId, reportId, itemId, on }: Sent) {
  if (requestId) return { requestId }
  if (itemId) return { itemId, on: on || null }
  return agendaId ? { agendaId, reportId: reportId ?? null, on: on || null } : null
}

export async function changeDecisionAction(_previous: ChangeFormState, sent: FormData): Promise<ChangeFormState> {
  const formData = formOf(sent)
  const place = readPlace(formData)
  const form = parseForm(changeDecisionForm, formData)
  try {
    const viewer = await requireViewerToSave(place.changePath, formData)
    if (!form.ok) return form.state

    const { decisionId, version } = form.data
    const result = await changeDecision(viewer, { decisionId, version, decision: decisionTextOf(form.data), now: now() })
    if (!result.ok) {
      const { failure } = result
      return failure === 'stale' ? await conflict(viewer, decisionId, form.values) : rejected(form.values, [changeMessages[failure]])
    }
    await forgetDraft(viewer, place.changePath)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(place.changed)
}

async function conflict(viewer: Viewer, decisionId: string, values: FormValues): Promise<ChangeFormState> {
  const decision = await getDecisionNow(viewer, decisionId)
  if (!decision) return rejected(values, [changeMessages['not-found']])
  return {
    status: 'conflict',
    values,
    version: decision.version,
    theirs: { who: decision.recordedFunction, values: decisionTextOf(decision) },
  }
}

export async function addActionPointAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const place = readPlace(formData)
  const form = parseForm(actionForm, formData)
  let number: number
  try {
    const viewer = await requireViewerToSave(place.actionPath, formData)
    if (!form.ok) return form.state

    const { decisionId, itemId } = form.data
    const origin = itemId ? { itemId } : decisionId ? { decisionId } : null
    if (!origin) return rejected(form.values, [notArrived])

    const result = await addActionPoint(viewer, { origin, action: agreedActionOf(form.data) })
    if (!result.ok) {
      const message = addMessages[result.failure]
      return result.failure === 'owner-not-found' ? rejected(form.values, [], { ownerId: [message] }) : rejected(form.values, [message])
    }
    number = result.value
    await forgetDraft(viewer, place.actionPath)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(place.added(number))
}
