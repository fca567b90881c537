'use server'

import { addActionPoint } from '@/lib/commands/add-action-point'
import { changeDecision } from '@/lib/commands/change-decision'
import { recordDecision } from '@/lib/commands/record-decision'
import { decisionTextOf } from '@/lib/domain/decisions'
import { actionForm, agreedActionOf, changeDecisionForm, recordDecisionForm } from '@/lib/forms/decision-form'
import { formOf, notSaved, rejected, type FormState, type FormValues } from '@/lib/forms/form-state'
import { now } from '@/lib/kernel/clock'
import { failed, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'
import { getDecisionNow } from '@/lib/queries/decisions'
import { conflictWith, type EditState } from '../../edit-state'
import { saveForm } from '../../saving'
import { addMessages, changeMessages, recordMessages } from './messages'
import { readPlace } from './places'

export async function recordDecisionAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const place = readPlace(formOf(sent))
  return saveForm(sent, {
    form: recordDecisionForm,
    at: place.recordPath,
    act: async (viewer, data): Promise<Result<number, keyof typeof recordMessages>> => {
      const subject = subjectOf(data)
      return subject ? recordDecision(viewer, { subject, decision: decisionTextOf(data), now: now() }) : failed('not-arrived')
    },
    refused: (failure, { values }) => rejected(values, [recordMessages[failure]]),
    next: place.decided,
  })
}

type Sent = { requestId?: string; agendaId?: string; reportId?: string; itemId?: string; on: string }

function subjectOf({ requestId, agendaId, reportId, itemId, on }: Sent) {
  if (requestId) return { requestId }
  if (itemId) return { itemId, on: on || null }
  return agendaId ? { agendaId, reportId: reportId ?? null, on: on || null } : null
}

export async function changeDecisionAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const place = readPlace(formOf(sent))
  return saveForm(sent, {
    form: changeDecisionForm,
    at: place.changePath,
    act: (viewer, data) => {
      const { decisionId, version } = data
      return changeDecision(viewer, { decisionId, version, decision: decisionTextOf(data), now: now() })
    },
    refused: (failure, { values, data, viewer }) =>
      failure === 'stale' ? conflict(viewer, data.decisionId, values) : rejected(values, [changeMessages[failure]]),
    next: () => place.changed,
  })
}

async function conflict(viewer: Viewer, decisionId: string, values: FormValues): Promise<EditState> {
  return conflictWith(values, await getDecisionNow(viewer, decisionId), {
    valuesOf: decisionTextOf,
    byOf: ({ recordedFunction }) => recordedFunction,
    gone: { sentence: changeMessages['not-found'] },
  })
}

export async function addActionPointAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const place = readPlace(formOf(sent))
  return saveForm(sent, {
    form: actionForm,
    at: place.actionPath,
    act: async (viewer, data): Promise<Result<number, keyof typeof addMessages>> => {
      const { decisionId, itemId } = data
      const origin = itemId ? { itemId } : decisionId ? { decisionId } : null
      return origin ? addActionPoint(viewer, { origin, action: agreedActionOf(data) }) : failed('not-arrived')
    },
    refused: (failure, { values }) => notSaved(values, addMessages[failure]),
    next: place.added,
  })
}
