import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { LessonListInput } from '@/lib/forms/lesson-address'
import { canSeeEvaluations } from '@/lib/policy/evaluation-policy'
import { canSeeOtherRegions } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listThemes } from '@/lib/queries/lessons'

export const pageOfLessons = 25

/** As app.shared_lessons() gives it: of a region its name, of who wrote it nothing. */
export type SharedLesson = {
  id: string
  regionId: string
  region: string
  regionSlug: string
  agenda: string
  agendaSlug: string
  /** The title of what it is of; null: the agenda as a whole. */ place: string | null
  title: string
  text: string
  themeName: string | null
  writtenOn: DateString
}

/** What regions learned and let each other read, by theme and words. Null for who has no role in any of them. */
export async function getSharedLessons(viewer: Viewer, { zoek, thema, pagina }: LessonListInput) {
  if (!canSeeOtherRegions(viewer)) return null
  return read(viewer, async (tx) => {
    const conditions = [Prisma.sql`true`]
    if (thema !== undefined) conditions.push(Prisma.sql`theme = ${thema}`)
    // Each word has to be in it somewhere.
    for (const word of zoek?.split(/\s+/).slice(0, 10) ?? [])
      conditions.push(Prisma.sql`position(lower(${word}) IN lower(concat_ws(' ', title, text, place, region))) > 0`)
    const rows = await tx.$queryRaw<(SharedLesson & { total: number })[]>`
      SELECT id, "regionId", region, "regionSlug", agenda, "agendaSlug", place, title, text, "themeName", "writtenOn"::text, (count(*) OVER ())::int AS total
        FROM app.shared_lessons() WHERE ${Prisma.join(conditions, ' AND ')}
       ORDER BY "writtenOn" DESC, id LIMIT ${pageOfLessons} OFFSET ${(pagina - 1) * pageOfLessons}`
    return {
      lessons: rows.map(({ total: _, ...lesson }) => ({ ...lesson, mayOpen: canSeeEvaluations(viewer, lesson.regionId) })),
      total: rows[0]?.total ?? 0,
      themes: await listThemes(tx),
    }
  })
}
