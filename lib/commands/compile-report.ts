import 'server-only'
import { addReportStep } from '@/lib/commands/add-report-step'
import { write, type Tx } from '@/lib/db/transaction'
import { prefill } from '@/lib/domain/report-prefill'
import { dutchDate } from '@/lib/kernel/clock'
import { groupBy } from '@/lib/kernel/group-by'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canCompileReport } from '@/lib/policy/report-policy'
import { canSeeAgenda } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listHalfYearUpdates } from '@/lib/queries/half-year'

export type CompileReportFailure = 'not-found' | 'not-allowed' | 'not-open-yet' | 'exists'

/** "Stel samen": makes the report of a period from what is there, once. Gives its id. */
export function compileReport(viewer: Viewer, input: { periodId: string; now: Date }): Promise<Result<string, CompileReportFailure>> {
  return write(viewer, 'report.compiled', { table: 'ReportingPeriod', id: input.periodId }, async (tx) => {
    const period = await findPeriod(tx, input.periodId)
    if (!period || !canSeeAgenda(viewer, { regionId: period.regionId, status: period.agenda.status })) return failed('not-found')
    if (!canCompileReport(viewer, period.regionId)) return failed('not-allowed')
    if (dutchDate(period.opensOn) > dutchDate(input.now)) return failed('not-open-yet')

    const { regionId, agendaId } = period
    // Of two at once the second waits here for the first, and then there is one.
    const [report] = await tx.report.createManyAndReturn({
      data: { regionId, agendaId, periodId: period.id, compiledAt: input.now },
      skipDuplicates: true,
      select: { id: true },
    })
    if (!report) return failed('exists')
    const place = { regionId, reportId: report.id }
    await addReportStep(tx, viewer, { ...place, kind: 'compiled', toStatus: 'concept', takenAt: input.now })
    await addBlocks(tx, place, period)
    await addRequests(tx, place, agendaId)
    return ok(report.id)
  })
}

const findPeriod = (tx: Tx, id: string) =>
  tx.reportingPeriod.findUnique({
    where: { id },
    select: { id: true, regionId: true, agendaId: true, opensOn: true, agenda: { select: { status: true } } },
  })

type Place = { regionId: string; reportId: string }

async function addBlocks(tx: Tx, place: Place, period: { id: string; agendaId: string }) {
  const ambitions = await tx.ambition.findMany({ where: { agendaId: period.agendaId }, orderBy: { position: 'asc' }, select: { id: true } })
  const updates = groupBy(await listHalfYearUpdates(tx, { periodId: period.id }), ({ ambitionId }) => ambitionId)
  await tx.reportBlock.createMany({
    data: ambitions.map(({ id }) => {
      const own = updates.get(id) ?? []
      const { achieved, planned } = prefill(own)
      return {
        ...{ ...place, ambitionId: id, achieved, planned, givenAchieved: achieved, givenPlanned: planned },
        usedUpdateIds: own.map((update) => update.id),
      }
    }),
  })
}

type Waiting = { ambitionId: string; resultId: string | null; activityId: string | null; title: string; proposal: string }

// What the agenda says that waits for a decision, unless the board has taken it. A result speaks for its activities.
async function addRequests(tx: Tx, place: Place, agendaId: string) {
  const waiting = await tx.$queryRaw<Waiting[]>`
    SELECT w."ambitionId", w."resultId", w."activityId", w.title, w.proposal
      FROM (SELECT m.position AS ambition, r.position AS result, 0 AS activity, m.id AS "ambitionId", r.id AS "resultId", NULL::uuid AS "activityId",
                   concat(m.number, '.', r.number, ' ', r.title) AS title, r."awaitsDecision" AS proposal
              FROM "Result" r JOIN "Ambition" m ON m.id = r."ambitionId"
             WHERE m."agendaId" = ${agendaId}::uuid AND r."awaitsDecision" IS NOT NULL AND r."withdrawnOn" IS NULL
            UNION ALL
            SELECT m.position, r.position, x.position, m.id, NULL, x.id, concat(x.code, ' ', x.title), x."awaitsDecision"
              FROM "Activity" x JOIN "Ambition" m ON m.id = x."ambitionId" LEFT JOIN "Result" r ON r.id = x."resultId"
             WHERE x."agendaId" = ${agendaId}::uuid AND x."awaitsDecision" IS NOT NULL AND x."withdrawnOn" IS NULL AND r."awaitsDecision" IS NULL) w
     WHERE NOT EXISTS (SELECT FROM "Decision" d WHERE d.outcome IN ('decided', 'amended')
                          AND (d."resultId" = w."resultId" OR d."activityId" = w."activityId"))
     ORDER BY w.ambition, w.result, w.activity`
  await tx.decisionRequest.createMany({ data: waiting.map((request, index) => ({ ...place, ...request, position: index + 1 })) })
}
