import type { LessonText } from '@/lib/commands/add-lesson'
import type { FormValues } from '@/lib/forms/form-state'

/** What a lesson says, as its fields hold it; a box that is not ticked is not there. */
export const lessonValues = ({ title, text, themeId, isShared }: LessonText): FormValues => ({
  ...{ title, text, themeId: themeId ?? '' },
  ...(isShared && { isShared: 'on' }),
})
