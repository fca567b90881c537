import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { Lifecycle, Light } from '@/lib/domain/progress'
import { changeBetween, sumCounts, type Change } from '@/lib/domain/standing'
import { groupBy } from '@/lib/kernel/group-by'
import type { Viewer } from '@/lib/policy/viewer'
import { listAmbitionStates } from '@/lib/queries/light-counts'
import { agendaPage } from '@/lib/queries/region-page'
import { listTrackItems } from '@/lib/queries/track-items'

export type ChangedTrack = {
  code: string
  title: string
  ambitionNumber: string
  municipality: string | null
  before: { light: Light; lifecycle: Lifecycle }
  after: { light: Light; lifecycle: Lifecycle }
  done: string
}

export type DecisionAsked = { code: string; kind: 'result' | 'activity'; title: string; ambitionNumber: string; asks: string }

/** The alderman's page: per ambition how it stands, what changed since the previous period, what is stuck, what asks for a decision. */
export function getOverview(viewer: Viewer, region: string, now: Date) {
  return agendaPage(viewer, { region, now }, async (tx, frame) => {
    if (!frame.seesProgress) return null
    const periodId = frame.period?.id ?? null
    const ambitions = await listAmbitionStates(tx, frame.agenda.id, periodId)
    const changes = await listChanges(tx, frame.agenda.id, periodId)
    const troubled = await listTrackItems(
      tx,
      { agendaId: frame.agenda.id, lights: ['stuck', 'atRisk'], byGravity: true, limit: 10 },
      { periodId, today: frame.today },
    )
    const decisions = await listDecisionsAsked(tx, frame.agenda.id)
    const counts = sumCounts(ambitions.map((ambition) => ambition.counts))
    return { ambitions, counts, troubled, decisions, changes: byChange(changes) }
  })
}

/** What was reported in the period beside what was said last before it. */
const listChanges = (tx: Tx, agendaId: string, periodId: string | null) => tx.$queryRaw<ChangedTrack[]>`
  SELECT x.code, x.title, m.number AS "ambitionNumber", g.name AS municipality,
         (SELECT u.done FROM "ProgressUpdate" u WHERE u.id = t."lastUpdateId") AS done,
         jsonb_build_object('light', b.light, 'lifecycle', b.lifecycle) AS before,
         jsonb_build_object('light', t.light, 'lifecycle', t.lifecycle) AS after
    FROM "ActivityTrack" t
    JOIN "Activity" x ON x.id = t."activityId"
    JOIN "Ambition" m ON m.id = x."ambitionId"
    LEFT JOIN "Municipality" g ON g.id = t."municipalityId"
    JOIN LATERAL (
      SELECT light, lifecycle FROM "ProgressUpdate" WHERE "trackId" = t.id AND "periodId" IS DISTINCT FROM t."lastPeriodId" ORDER BY number DESC LIMIT 1) b ON true
   WHERE x."agendaId" = ${agendaId}::uuid AND t."lastPeriodId" = ${periodId}::uuid AND (b.light, b.lifecycle) IS DISTINCT FROM (t.light, t.lifecycle)
   ORDER BY x.position, g.name
   LIMIT 200`

function byChange(tracks: ChangedTrack[]): Record<Exclude<Change, 'same' | 'new'>, ChangedTrack[]> {
  const groups = groupBy(tracks, ({ before, after }) => changeBetween(before, after))
  const group = (change: Exclude<Change, 'same' | 'new'>) => groups.get(change) ?? []
  return { better: group('better'), worse: group('worse'), finished: group('finished'), dropped: group('dropped') }
}

const listDecisionsAsked = (tx: Tx, agendaId: string) => tx.$queryRaw<DecisionAsked[]>`
  SELECT m.number || '.' || r.number AS code, 'result' AS kind, r.title, m.number AS "ambitionNumber", r."awaitsDecision" AS asks
    FROM "Result" r JOIN "Ambition" m ON m.id = r."ambitionId"
   WHERE m."agendaId" = ${agendaId}::uuid AND r."awaitsDecision" IS NOT NULL
  UNION ALL
  SELECT x.code, 'activity', x.title, m.number, x."awaitsDecision"
    FROM "Activity" x JOIN "Ambition" m ON m.id = x."ambitionId" LEFT JOIN "Result" r ON r.id = x."resultId"
   WHERE x."agendaId" = ${agendaId}::uuid AND x."awaitsDecision" IS NOT NULL AND r."awaitsDecision" IS NULL
   ORDER BY code`
