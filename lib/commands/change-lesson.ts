import 'server-only'
import { isTheme, namesSomebody, type LessonText } from '@/lib/commands/add-lesson'
import { holdLesson, type PartFailure } from '@/lib/commands/evaluation-lock'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type ChangeLessonFailure = PartFailure | 'theme-not-found' | 'names-unseen' | 'stale'

type Changed = { lessonId: string; version: number; lesson: LessonText; hasLooked: boolean }

/** Changes a lesson, or whether others read it. 'stale': a colleague did so after `version`. */
export function changeLesson(
  viewer: Viewer,
  { lessonId: id, version, lesson, hasLooked }: Changed,
): Promise<Result<null, ChangeLessonFailure>> {
  return write(viewer, 'lesson.changed', { table: 'Lesson', id }, async (tx): Promise<Result<null, ChangeLessonFailure>> => {
    const held = await holdLesson(tx, viewer, id)
    if (!held.ok) return held
    if (held.value.version !== version) return failed('stale')
    if (!(await isTheme(tx, lesson.themeId))) return failed('theme-not-found')
    if (!hasLooked && (await namesSomebody(tx, lesson))) return failed('names-unseen')
    await tx.lesson.update({ where: { id }, data: { ...lesson, version: { increment: 1 } } })
    return ok(null)
  })
}
