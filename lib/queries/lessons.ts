import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { lastTouch, type LastTouch } from '@/lib/db/last-touch'
import { listOf } from '@/lib/db/lists'
import { read, type Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { isUntouchedSince } from '@/lib/domain/freshness'
import { canEvaluateSome, canKeepEvaluation, canSeeEvaluations, type PartPlace } from '@/lib/policy/evaluation-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { partPlace, partShown, placedParts, type PartShown } from '@/lib/queries/evaluations'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { listPartsToChoose } from '@/lib/queries/parts-to-choose'
import { agendaPage } from '@/lib/queries/region-page'

type Address = { region: string; agenda: string; now: Date }

export type LessonRow = {
  id: string
  number: number
  version: number
  title: string
  text: string
  themeId: string | null
  theme: string | null
  isShared: boolean
  place: PartPlace
  on: PartShown
  writtenOn: DateString
  author: string
  authorFunction: string
  touched: LastTouch
}

/** Lessons that answer to a condition on w (or a, m, x), the newest first. */
export const listLessons = (tx: Tx, condition: Prisma.Sql) =>
  listOf<LessonRow>(
    tx,
    Prisma.sql`
    SELECT w.id, w.number, w.version, w.title, w.text, w."themeId", t.name AS theme, w."isShared", w."writtenOn"::text, ${partPlace} AS place, ${partShown} AS on,
           coalesce(u.name, 'voormalig medewerker') AS author, w."authorFunction", ${lastTouch('Lesson', Prisma.sql`w.id`)} AS touched
      FROM "Lesson" w ${placedParts}
      LEFT JOIN "Theme" t ON t.id = w."themeId"
      LEFT JOIN "User" u ON u.id = w."authorId"
     WHERE ${condition}
     ORDER BY w."writtenOn" DESC, w.number DESC LIMIT 200`,
  )

/** What was learned in an agenda, perhaps only what nobody touched since a day. Null for who only reads: those find what is shared beside that of other regions. */
export function getLessons(viewer: Viewer, address: Address & { untouchedSince?: DateString }) {
  return agendaPage(viewer, address, async (tx, { agenda, region }) => {
    if (!canSeeEvaluations(viewer, region.id)) return null
    const { untouchedSince: since } = address
    const all = await listLessons(tx, Prisma.sql`a.id = ${agenda.id}::uuid`)
    // Who wrote it down touched it first.
    const rows = since ? all.filter(({ touched, writtenOn }) => isUntouchedSince({ touched: touched ?? { on: writtenOn } }, since)) : all
    return {
      rows: rows.map((row) => ({ ...row, mayChange: canKeepEvaluation(viewer, row.place) })),
      mayAdd: canEvaluateSome(viewer, { regionId: region.id, agendaId: agenda.id, agendaStatus: agenda.status }),
    }
  })
}

export const listThemes = (tx: Tx) => tx.theme.findMany({ select: { id: true, slug: true, name: true }, orderBy: { position: 'asc' } })

/** One lesson, to change it. */
export function getLesson(viewer: Viewer, address: Address & { number: number; draftOf: string }) {
  return agendaPage(viewer, address, async (tx, { agenda, region }) => {
    if (!canSeeEvaluations(viewer, region.id)) return null
    const [lesson] = await listLessons(tx, Prisma.sql`a.id = ${agenda.id}::uuid AND w.number = ${address.number}`)
    if (!lesson) return null
    return {
      ...{ lesson, mayChange: canKeepEvaluation(viewer, lesson.place) },
      ...{ themes: await listThemes(tx), draft: await findKeptDraft(tx, viewer, address.draftOf) },
    }
  })
}

/** By id: as a colleague left it in the meantime. */
export const getLessonNow = (viewer: Viewer, id: string): Promise<LessonRow | null> =>
  read(viewer, async (tx) => (await listLessons(tx, Prisma.sql`w.id = ${id}::uuid`))[0] ?? null)

/** For a new one: of what the viewer may write it down. */
export function getNewLesson(viewer: Viewer, address: Address & { draftOf: string }) {
  return agendaPage(viewer, address, async (tx, { agenda, region }) => {
    if (!canSeeEvaluations(viewer, region.id)) return null
    return {
      parts: await listPartsToChoose(tx, viewer, region.id, agenda),
      ...{ themes: await listThemes(tx), draft: await findKeptDraft(tx, viewer, address.draftOf) },
    }
  })
}
