'use server'

import { addLesson, type LessonText } from '@/lib/commands/add-lesson'
import { changeLesson } from '@/lib/commands/change-lesson'
import { formOf, notSaved, rejected, type FormState, type FormValues } from '@/lib/forms/form-state'
import { addLessonForm, changeLessonForm } from '@/lib/forms/lesson-form'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { getLessonNow } from '@/lib/queries/lessons'
import { getNamesInText } from '@/lib/queries/public-texts'
import { conflictWith, type EditState } from '../../../../edit-state'
import { saveForm } from '../../../../saving'
import { addMessages, changeMessages, sharedNames } from './messages'
import { placeIn } from './place'
import { lessonValues } from './values'

export async function addLessonAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const place = placeIn(formOf(sent))
  return saveForm(sent, {
    form: addLessonForm,
    at: place.add,
    act: (viewer, data) => addLesson(viewer, { ...data, now: now() }),
    refused: (failure, sentForm) => (failure === 'names-unseen' ? whoIsNamed(sentForm) : notSaved(sentForm.values, addMessages[failure])),
    next: () => `${place.list}?melding=vastgelegd#melding`,
  })
}

export async function changeLessonAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const place = placeIn(formOf(sent))
  return saveForm(sent, {
    form: changeLessonForm,
    at: place.change,
    act: (viewer, data) => changeLesson(viewer, data),
    refused: async (failure, sentForm) => {
      const { values, data, viewer } = sentForm
      if (failure === 'names-unseen') return whoIsNamed(sentForm)
      if (failure !== 'stale') return notSaved(values, changeMessages[failure])
      return conflictWith(values, await getLessonNow(viewer, data.lessonId), { valuesOf: lessonValues, gone: changeMessages['not-found'] })
    },
    next: () => `${place.list}?melding=gewijzigd#melding`,
  })
}

type Shared = { values: FormValues; data: { lesson: LessonText }; viewer: Viewer }

/** At the box that says that one looked: who is named, each in the words around it. */
async function whoIsNamed({ values, data: { lesson }, viewer }: Shared): Promise<FormState> {
  const mentions = await getNamesInText(viewer, [lesson.title, lesson.text])
  return rejected(values, [], {
    hasLooked: [sharedNames, ...mentions.slice(0, mostNamed).map(({ found, within }) => `${found}: “${within}”`)],
  })
}

const mostNamed = 20
