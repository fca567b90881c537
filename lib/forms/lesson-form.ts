import { z } from 'zod'
import { longestTitle } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import { checkbox, idField, idOrNone, requiredText, versionField } from '@/lib/forms/fields'
import { partField } from '@/lib/forms/part-field'

const text = {
  title: requiredText(longestTitle, 'Vul in één zin in wat je leerde.'),
  text: requiredText(longestText, 'Vul in wat er gebeurde en wat een ander daaraan heeft.'),
  themeId: idOrNone,
  isShared: checkbox,
  hasLooked: checkbox,
}

export const addLessonForm = z
  .object({ agendaId: idField, on: partField, ...text })
  .transform(({ agendaId, on, hasLooked, ...lesson }) => ({ agendaId, on, hasLooked, lesson }))

export const changeLessonForm = z
  .object({ lessonId: idField, version: versionField, ...text })
  .transform(({ lessonId, version, hasLooked, ...lesson }) => ({ lessonId, version, hasLooked, lesson }))
