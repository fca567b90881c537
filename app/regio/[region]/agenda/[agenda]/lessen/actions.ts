'use server'

import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { addLesson } from '@/lib/commands/add-lesson'
import { changeLesson } from '@/lib/commands/change-lesson'
import { formOf, notSaved, parseForm, typedIn, type FormValues } from '@/lib/forms/form-state'
import { addLessonForm, changeLessonForm } from '@/lib/forms/lesson-form'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { getLessonNow } from '@/lib/queries/lessons'
import { answerFault, forgetDraft } from '../../../../saving'
import type { EditState } from '../../../overleggen/edit-state'
import { addMessages, changeMessages } from './messages'
import { placeIn } from './place'
import { lessonValues } from './values'

export async function addLessonAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const place = placeIn(formData)
  const form = parseForm(addLessonForm, formData)
  try {
    const viewer = await requireViewerToSave(place.add, formData)
    if (!form.ok) return form.state

    const result = await addLesson(viewer, { ...form.data, now: now() })
    if (!result.ok) return notSaved(form.values, addMessages[result.failure])
    await forgetDraft(viewer, place.add)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${place.list}?melding=vastgelegd#melding`)
}

export async function changeLessonAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const place = placeIn(formData)
  const form = parseForm(changeLessonForm, formData)
  try {
    const viewer = await requireViewerToSave(place.change, formData)
    if (!form.ok) return form.state

    const result = await changeLesson(viewer, form.data)
    if (!result.ok) {
      const { failure } = result
      return failure === 'stale' ? await conflict(viewer, form.data.lessonId, form.values) : notSaved(form.values, changeMessages[failure])
    }
    await forgetDraft(viewer, place.change)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${place.list}?melding=gewijzigd#melding`)
}

async function conflict(viewer: Viewer, id: string, values: FormValues): Promise<EditState> {
  const theirs = await getLessonNow(viewer, id)
  return theirs
    ? { status: 'conflict', values, version: theirs.version, theirs: lessonValues(theirs) }
    : notSaved(values, changeMessages['not-found'])
}
