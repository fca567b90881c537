'use server'

import { redirect } from 'next/navigation'
import { requireViewer, requireViewerToSave } from '@/lib/auth/session'
import { addBody } from '@/lib/commands/add-body'
import { changeBody } from '@/lib/commands/change-body'
import { planMeetings } from '@/lib/commands/plan-meetings'
import { bodyForm, planMeetingsForm } from '@/lib/forms/body-form'
import { formOf, notSaved, parseForm, typedIn, type FormValues } from '@/lib/forms/form-state'
import { bodyPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { getBodyNow } from '@/lib/queries/body'
import { answerFault, forgetDraft } from '../../saving'
import { bodyValues } from './body-values'
import type { EditState } from './edit-state'
import { bodyFailures } from './messages'
import { refusalWords } from './notices'
import { placeIn, saying } from './place'

export async function saveBodyAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const { region, saveBodyPath } = placeIn(formData)
  const form = parseForm(bodyForm, formData)
  let slug: string
  let said: string
  try {
    const viewer = await requireViewerToSave(saveBodyPath, formData)
    if (!form.ok) return form.state

    const { regionId, bodyId, version, body, isUnread } = form.data
    const result =
      bodyId === ''
        ? await addBody(viewer, { regionId, body, now: now() })
        : await changeBody(viewer, { bodyId, version: Number(version), body, now: now() })
    if (!result.ok) {
      const { failure } = result
      return failure === 'stale' ? await conflict(viewer, bodyId, form.values) : notSaved(form.values, bodyFailures[failure])
    }
    slug = result.value
    said = isUnread ? 'overleg-zonder-ritme' : 'overleg'
    await forgetDraft(viewer, saveBodyPath)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(saying(bodyPath(region, slug), said))
}

async function conflict(viewer: Viewer, bodyId: string, values: FormValues): Promise<EditState> {
  const body = await getBodyNow(viewer, bodyId)
  return body
    ? { status: 'conflict', values, version: body.version, theirs: bodyValues(body) }
    : notSaved(values, bodyFailures['not-found'])
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
