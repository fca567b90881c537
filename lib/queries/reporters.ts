import 'server-only'
import { isFollowed } from '@/lib/db/followed'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { ReportCounts } from '@/lib/domain/standing'
import type { Viewer } from '@/lib/policy/viewer'
import { listAmbitionStates, listMunicipalityStates } from '@/lib/queries/light-counts'
import { agendaPage } from '@/lib/queries/region-page'

export type Reporter = ReportCounts & {
  id: string
  name: string
  function: string
  remindedOn: DateString | null
  /** What became of the last reminder. */
  mail: 'sent' | 'waits' | 'givenUp' | null
}
export type UnownedTrack = { code: string; title: string; municipality: { name: string; slug: string } | null }
export type OutboxCounts = { waiting: number; sent: number; givenUp: number; lastError: string | null }

/** "Wie meldt nog": what was reported, confirmed and is missing, per person, ambition and municipality, and what nobody reports. */
export function getReporters(viewer: Viewer, region: string, now: Date) {
  return agendaPage(viewer, { region, now }, async (tx, frame) => {
    if (!frame.seesProgress) return null
    const periodId = frame.period?.id ?? null
    const agendaId = frame.agenda.id
    return {
      people: await listReporters(tx, agendaId, periodId),
      ambitions: await listAmbitionStates(tx, agendaId, periodId),
      municipalities: await listMunicipalityStates(tx, agendaId, periodId),
      unowned: await listUnowned(tx, agendaId),
      outbox: await countMails(tx, periodId),
    }
  })
}

/** Who has most to do comes first. */
const listReporters = (tx: Tx, agendaId: string, periodId: string | null) => tx.$queryRaw<Reporter[]>`
  SELECT c.*, u.name, u.function, m."queuedOn"::text AS "remindedOn", m.state AS mail
    FROM (SELECT who."userId" AS id, count(*)::int AS total,
                 (count(*) FILTER (WHERE t."lastPeriodId" = ${periodId}::uuid))::int AS reported,
                 (count(*) FILTER (WHERE t."lastPeriodId" = ${periodId}::uuid AND t."lastKind" = 'confirmation'))::int AS confirmed
            FROM app.reporters(${agendaId}::uuid) who JOIN "ActivityTrack" t ON t.id = who."trackId"
           WHERE ${isFollowed} GROUP BY who."userId") c
    JOIN "User" u ON u.id = c.id
    LEFT JOIN LATERAL (
      SELECT "queuedOn", CASE WHEN "sentAt" IS NOT NULL THEN 'sent' WHEN app.mail_given_up(o) THEN 'givenUp' ELSE 'waits' END AS state
        FROM "OutboxMail" o WHERE "periodId" = ${periodId}::uuid AND "recipientId" = u.id ORDER BY "queuedOn" DESC LIMIT 1) m ON true
   ORDER BY c.total - c.reported DESC, u.name`

const listUnowned = (tx: Tx, agendaId: string) => tx.$queryRaw<UnownedTrack[]>`
  SELECT x.code, x.title, CASE WHEN g.id IS NOT NULL THEN jsonb_build_object('name', g.name, 'slug', g.slug) END AS municipality
    FROM "ActivityTrack" t JOIN "Activity" x ON x.id = t."activityId" LEFT JOIN "Municipality" g ON g.id = t."municipalityId"
   WHERE x."agendaId" = ${agendaId}::uuid AND ${isFollowed}
     AND t.id NOT IN (SELECT "trackId" FROM app.reporters(${agendaId}::uuid))
   ORDER BY x.position, g.name
   LIMIT 200`

async function countMails(tx: Tx, periodId: string | null): Promise<OutboxCounts> {
  const [outbox] = await tx.$queryRaw<[OutboxCounts]>`
    SELECT (count(*) FILTER (WHERE "sentAt" IS NULL AND NOT app.mail_given_up(o)))::int AS waiting, count("sentAt")::int AS sent,
           (count(*) FILTER (WHERE app.mail_given_up(o)))::int AS "givenUp",
           (array_agg("lastError" ORDER BY "nextAttemptAt" DESC) FILTER (WHERE "sentAt" IS NULL AND "lastError" IS NOT NULL))[1] AS "lastError"
      FROM "OutboxMail" o WHERE "periodId" = ${periodId}::uuid`
  return outbox
}
