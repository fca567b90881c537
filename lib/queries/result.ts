import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { lastTouch, type LastTouch } from '@/lib/db/last-touch'
import type { LandingKind, Withdrawal } from '@/lib/domain/structure'
import type { Viewer } from '@/lib/policy/viewer'
import { canSeeSourceNotes } from '@/lib/policy/region-policy'
import { listActivityRows } from '@/lib/queries/activity-rows'
import { agendaPage } from '@/lib/queries/region-page'
import { sourceNotesOf } from '@/lib/queries/source-notes'

type ResultDetail = Withdrawal & {
  id: string
  title: string
  touched: LastTouch
  awaitsDecision: string | null
  ambitionTitle: string
  landingKind: LandingKind | null
  landingText: string | null
  landingUrl: string | null
  /** Activities that stand elsewhere and add to it too. */
  extras: { code: string; title: string }[]
}

/** One result ("2.1") with its activities and source notes. */
export function getResult(viewer: Viewer, address: { region: string; agenda: string; number: string; now: Date }) {
  return agendaPage(viewer, address, async (tx, frame) => {
    const [ambition, number] = splitNumber(address.number)
    const [result] = await tx.$queryRaw<ResultDetail[]>`
      SELECT r.id, r.title, r."awaitsDecision", m.title AS "ambitionTitle", r."landingKind"::text, r."landingText", r."landingUrl",
             r."withdrawnOn"::text, r."withdrawnReason", ${lastTouch('Result', Prisma.sql`r.id`)} AS touched,
             coalesce((SELECT jsonb_agg(jsonb_build_object('code', x.code, 'title', x.title) ORDER BY x.position)
                         FROM "ActivityResult" e JOIN "Activity" x ON x.id = e."activityId" WHERE e."resultId" = r.id), '[]') AS extras
        FROM "Result" r JOIN "Ambition" m ON m.id = r."ambitionId"
       WHERE m."agendaId" = ${frame.agenda.id}::uuid AND m.number = ${ambition} AND r.number = ${number}`
    if (!result) return null
    return {
      ...result,
      ambitionNumber: ambition,
      activities: (await listActivityRows(tx, { agendaId: frame.agenda.id, result: { ambition, number } })).rows,
      notes: canSeeSourceNotes(viewer, frame.region.id) ? await sourceNotesOf(tx, 'resultId', result.id) : [],
    }
  })
}

// "2.1" is result 1 of ambition 2; a number of a result may have a point in it, that of an ambition not.
function splitNumber(printed: string): [ambition: string, result: string] {
  const point = printed.indexOf('.')
  return point < 0 ? [printed, ''] : [printed.slice(0, point), printed.slice(point + 1)]
}
