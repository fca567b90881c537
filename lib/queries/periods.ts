import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { lastTouch, type LastTouch } from '@/lib/db/last-touch'
import { read, type Tx } from '@/lib/db/transaction'
import type { Period, PeriodKind } from '@/lib/domain/period'
import type { ReportStatus } from '@/lib/domain/report-route'
import { groupBy } from '@/lib/kernel/group-by'
import { canSeeAgenda } from '@/lib/policy/region-policy'
import { canPlanPeriods } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { agendaPage, regionPage } from '@/lib/queries/region-page'

export type PlannedPeriod = Period & {
  version: number
  agenda: { slug: string; title: string; status: 'draft' | 'adopted' | 'closed' }
  reportStatus: ReportStatus | null
  /** The body that meets on it, where the viewer sees its meetings. */
  boardSlug: string | null
  touched: LastTouch
}

/** The reporting periods of a region per agenda, the latest first. Null for who only reads what was adopted. */
export function getPeriods(viewer: Viewer, region: string, now: Date) {
  return regionPage(viewer, { region, now }, async (tx, { region: { id: regionId }, seesProgress }) => {
    if (!seesProgress) return null
    const periods = await listPeriods(tx, Prisma.sql`p."regionId" = ${regionId}::uuid`)
    const visible = periods.filter(({ agenda }) => canSeeAgenda(viewer, { regionId, status: agenda.status }))
    return [...groupBy(visible, ({ agenda }) => agenda.slug).values()].map((all) => ({ agenda: all[0]!.agenda, periods: all }))
  })
}

/** What the form for a new period starts from. Null for who may not plan. */
export function getLastPeriod(viewer: Viewer, region: string, now: Date) {
  return agendaPage(viewer, { region, now }, async (tx, { region: { id: regionId }, agenda }) => {
    if (!canPlanPeriods(viewer, regionId)) return null
    const [last] = await tx.$queryRaw<{ kind: PeriodKind; slug: string }[]>`
      SELECT kind::text, slug FROM "ReportingPeriod" WHERE "agendaId" = ${agenda.id}::uuid ORDER BY "startsOn" DESC LIMIT 1`
    return { last: last ?? null }
  })
}

/** A period to move. Null when there is none with this address, or the viewer may not plan. */
export function getPeriodToMove(viewer: Viewer, address: { region: string; agenda: string; period: string; now: Date }) {
  return agendaPage(viewer, address, async (tx, { region: { id: regionId }, agenda }) => {
    if (!canPlanPeriods(viewer, regionId)) return null
    const [period] = await listPeriods(tx, Prisma.sql`p."agendaId" = ${agenda.id}::uuid AND p.slug = ${address.period}`)
    return period ?? null
  })
}

/** The same by id: the days as a colleague left them in the meantime. */
export const getPeriodNow = (viewer: Viewer, periodId: string): Promise<PlannedPeriod | null> =>
  read(viewer, async (tx) => {
    const [period] = await listPeriods(tx, Prisma.sql`p.id = ${periodId}::uuid`)
    return period ?? null
  })

const listPeriods = (tx: Tx, condition: Prisma.Sql) => tx.$queryRaw<PlannedPeriod[]>`
  SELECT p.id, p.slug, p.kind::text, p."startsOn"::text, p."endsOn"::text, p."opensOn"::text, p."closesOn"::text, p."meetingOn"::text, p.version,
         jsonb_build_object('slug', a.slug, 'title', a.title, 'status', a.status) AS agenda, r.status::text AS "reportStatus",
         (SELECT b.slug FROM "Meeting" m JOIN "Body" b ON b.id = m."bodyId" WHERE m.id = p."meetingId") AS "boardSlug",
         ${lastTouch('ReportingPeriod', Prisma.sql`p.id`)} AS touched
    FROM "ReportingPeriod" p
    JOIN "Agenda" a ON a.id = p."agendaId"
    LEFT JOIN "Report" r ON r."periodId" = p.id
   WHERE ${condition}
   ORDER BY a."startYear" DESC, p."startsOn" DESC`
