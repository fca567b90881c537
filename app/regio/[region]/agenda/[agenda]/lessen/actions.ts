'use server'

import { addLesson } from '@/lib/commands/add-lesson'
import { changeLesson } from '@/lib/commands/change-lesson'
import { formOf, notSaved } from '@/lib/forms/form-state'
import { addLessonForm, changeLessonForm } from '@/lib/forms/lesson-form'
import { now } from '@/lib/kernel/clock'
import { getLessonNow } from '@/lib/queries/lessons'
import { conflictWith, type EditState } from '../../../../edit-state'
import { saveForm } from '../../../../saving'
import { addMessages, changeMessages } from './messages'
import { placeIn } from './place'
import { lessonValues } from './values'

export async function addLessonAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const place = placeIn(formOf(sent))
  return saveForm(sent, {
    form: addLessonForm,
    at: place.add,
    act: (viewer, data) => addLesson(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => notSaved(values, addMessages[failure]),
    next: () => `${place.list}?melding=vastgelegd#melding`,
  })
}

export async function changeLessonAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const place = placeIn(formOf(sent))
  return saveForm(sent, {
    form: changeLessonForm,
    at: place.change,
    act: (viewer, data) => changeLesson(viewer, data),
    refused: async (failure, { values, data, viewer }) =>
      failure === 'stale'
        ? conflictWith(values, await getLessonNow(viewer, data.lessonId), { valuesOf: lessonValues, gone: changeMessages['not-found'] })
        : notSaved(values, changeMessages[failure]),
    next: () => `${place.list}?melding=gewijzigd#melding`,
  })
}
