import 'server-only'
import { findPartPlace, type PartFailure } from '@/lib/commands/evaluation-lock'
import { nextNumber } from '@/lib/commands/next-number'
import { write, type Tx } from '@/lib/db/transaction'
import { partColumns, type PartOfAgenda } from '@/lib/domain/evaluation'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'
import { findNamesInText } from '@/lib/queries/public-texts'

export type LessonText = { title: string; text: string; themeId: string | null; isShared: boolean }
export type AddLessonFailure = PartFailure | 'theme-not-found' | 'names-unseen'

type Added = { agendaId: string; on: PartOfAgenda; lesson: LessonText; hasLooked: boolean; now: Date }

/** Writes down what was learned; shared, other regions read it from then on, and who shares it looked whom it names. Gives its number in the region. */
export function addLesson(viewer: Viewer, { agendaId, on, lesson, hasLooked, now }: Added): Promise<Result<number, AddLessonFailure>> {
  return write(viewer, 'lesson.added', { table: 'Agenda', id: agendaId }, async (tx): Promise<Result<number, AddLessonFailure>> => {
    const place = await findPartPlace(tx, viewer, { agendaId, on })
    if (!place.ok) return place
    if (!(await isTheme(tx, lesson.themeId))) return failed('theme-not-found')
    if (!hasLooked && (await namesSomebody(tx, lesson))) return failed('names-unseen')
    const { regionId } = place.value
    const number = await nextNumber(tx, 'Lesson', regionId)
    await tx.lesson.create({
      data: {
        ...{ regionId, agendaId, number, ...partColumns(on), ...lesson },
        ...{ authorId: viewer.userId!, authorFunction: viewer.function, writtenOn: new Date(dutchDate(now)) },
      },
    })
    return ok(number)
  })
}

export const isTheme = async (tx: Tx, id: string | null): Promise<boolean> => id === null || (await tx.theme.count({ where: { id } })) > 0

/** Whether others would read in it who somebody is. */
export const namesSomebody = async (tx: Tx, { title, text, isShared }: LessonText): Promise<boolean> =>
  isShared && (await findNamesInText(tx, [title, text])).length > 0
