import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { Period } from '@/lib/domain/period'
import type { ReportStatus, RouteSettings } from '@/lib/domain/report-route'
import type { Viewer } from '@/lib/policy/viewer'
import { regionPage } from '@/lib/queries/region-page'

export type PeriodReport = {
  period: Period
  agenda: { slug: string; title: string }
  /** Null: nobody has put it together. */
  status: ReportStatus | null
  settings: RouteSettings
  openQuestions: number
  /** The last version that the board adopted. */
  adoptedOn: DateString | null
}

/** The periods of a region with their report; for a reader those that were adopted. */
export const getReports = (viewer: Viewer, region: string, now: Date) =>
  regionPage(viewer, { region, now }, async (tx, frame) => {
    const reports = await listReports(tx, frame.region.id)
    return frame.seesProgress
      ? reports
      : reports.filter(({ adoptedOn }) => adoptedOn !== null).map((report) => ({ ...report, openQuestions: 0 }))
  })

// A reader sees no Report (row level security), only what was adopted of it.
const listReports = (tx: Tx, regionId: string) => tx.$queryRaw<PeriodReport[]>`
  SELECT to_jsonb(p) AS period, jsonb_build_object('slug', a.slug, 'title', a.title) AS agenda, coalesce(r.status::text, CASE WHEN c."adoptedOn" IS NOT NULL THEN 'adopted' END) AS status,
         jsonb_build_object('needsAgreement', g."reportNeedsAgreement", 'needsOffering', g."reportNeedsOffering") AS settings,
         (SELECT count(*) FROM "Question" q WHERE q."reportId" = r.id AND q.answer IS NULL)::int AS "openQuestions", c."adoptedOn"::text
    FROM "ReportingPeriod" p
    JOIN "Agenda" a ON a.id = p."agendaId" AND a.status <> 'draft'
    JOIN "Region" g ON g.id = p."regionId"
    LEFT JOIN "Report" r ON r."periodId" = p.id
    LEFT JOIN LATERAL (
      SELECT s."adoptedOn" FROM "ReportSnapshot" s
       WHERE s."regionId" = p."regionId" AND s."agendaSlug" = a.slug AND s."periodSlug" = p.slug ORDER BY s.number DESC LIMIT 1) c ON true
   WHERE p."regionId" = ${regionId}::uuid
   ORDER BY p."opensOn" DESC, a.title`
