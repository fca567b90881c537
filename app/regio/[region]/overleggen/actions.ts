'use server'

import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { addBody } from '@/lib/commands/add-body'
import { changeBody } from '@/lib/commands/change-body'
import { clearMeetings } from '@/lib/commands/clear-meetings'
import { planMeetings } from '@/lib/commands/plan-meetings'
import { bodyForm, clearMeetingsForm, planMeetingsForm } from '@/lib/forms/body-form'
import { formOf, notSaved, parseForm, type FormState } from '@/lib/forms/form-state'
import { bodyPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getBodyNow } from '@/lib/queries/body'
import { conflictWith, type EditState } from '../../edit-state'
import { saveForm } from '../../saving'
import { smallFormPath } from '../../small-form-path'
import { bodyValues } from './body-values'
import { bodyFailures, clearFailures } from './messages'
import { refusalWords } from './notices'
import { placeIn, saying } from './place'

export async function saveBodyAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const { region, saveBodyPath } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: bodyForm,
    at: saveBodyPath,
    act: (viewer, { regionId, bodyId, version, body }) =>
      bodyId === null ? addBody(viewer, { regionId, body, now: now() }) : changeBody(viewer, { bodyId, version, body, now: now() }),
    refused: async (failure, { values, data, viewer }) =>
      failure === 'stale'
        ? conflictWith(values, await getBodyNow(viewer, data.bodyId!), { valuesOf: bodyValues, gone: bodyFailures['not-found'] })
        : notSaved(values, bodyFailures[failure]),
    next: (slug, { isUnread }) => saying(bodyPath(region, slug), isUnread ? 'overleg-zonder-ritme' : 'overleg'),
  })
}

export async function clearMeetingsAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const { bodyPath: page } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: clearMeetingsForm,
    at: smallFormPath(page, 'ritme'),
    redraws: true,
    act: (viewer, data) => clearMeetings(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => notSaved(values, clearFailures[failure]),
    next: () => saying(page, 'weggehaald'),
  })
}

export async function planMeetingsAction(sent: FormData): Promise<void> {
  const formData = formOf(sent)
  const page = placeIn(formData).bodyPath
  const viewer = await requireViewer()
  const form = parseForm(planMeetingsForm, formData)
  if (!form.ok) redirect(saying(page, 'niet-goed-aangekomen'))
  const result = await planMeetings(viewer, { ...form.data, now: now() })
  redirect(saying(page, result.ok ? 'gepland' : refusalWords[result.failure]))
}
