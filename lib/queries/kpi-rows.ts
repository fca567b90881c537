import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { targetOn } from '@/lib/db/kpi-target'
import { listOf } from '@/lib/db/lists'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { Indicator } from '@/lib/domain/indicator'
import type { CountingLevel, Figure, KpiDirection, KpiFrequency, KpiKind, KpiLevel, KpiOn, KpiStatus } from '@/lib/domain/kpi'
import type { Stage } from '@/lib/domain/readers-copy'
import type { MeasurePeriod } from '@/lib/domain/measure-period'

/** A KPI with its sheet, without its figures. */
export type KpiRow = {
  id: string
  version: number
  number: string
  name: string
  status: KpiStatus
  background: boolean
  why: string
  kind: KpiKind | null
  unit: string
  countingLevel: CountingLevel | null
  direction: KpiDirection
  frequency: KpiFrequency | null
  level: KpiLevel | null
  area: string | null
  /** The result of the agenda as a whole that it measures. */
  wholeResult: string | null
  /** The national indicator that it follows. */
  indicator: Indicator | null
  source: string
  breakdownName: string | null
  registrationMinutes: number | null
  unmeasurableReason: string | null
  statusNote: string | null
  baselinePeriod: MeasurePeriod | null
  /** For a reader the figure of the region that was published for that period: a baseline is a figure as any other. */
  baselineValue: number | null
  /** The next target, or where there is none what the agenda says of it. */
  targetPrinted: string | null
  /** What it hangs on; null for the agenda as a whole. */
  on: (NonNullable<KpiOn> & { code: string; title: string }) | null
  /** The ambition that this belongs to. */
  ambitionId: string | null
  decision: { number: number; decidedOn: string } | null
  definition: string | null
  targets: number
}

const publishedBaseline = Prisma.sql`(
  SELECT f.value FROM "PublishedFigure" f
   WHERE f."kpiId" = k.id AND f.period = k."baselinePeriod" AND num_nonnulls(f."municipalityId", f."referenceAreaId", f."breakdownId") = 0)`

type ListedFor = { seesMeasurements: boolean; today: DateString }

/** KPIs of an agenda; `k` is the KPI in a condition. */
export const listKpiRows = (tx: Tx, condition: Prisma.Sql, { seesMeasurements, today }: ListedFor) =>
  listOf<KpiRow>(
    tx,
    Prisma.sql`
  SELECT k.id, k.version, k.number, k.name, k.status::text, k.background, k.why, k.kind::text, k.unit, k."countingLevel"::text, k.direction::text, k.frequency::text, k.level::text,
         k.area, (SELECT title FROM "AgendaStatement" WHERE id = k."statementId") AS "wholeResult", k.indicator::text, k.source, k."breakdownName", k."registrationMinutes", k."unmeasurableReason", k."statusNote", k."baselinePeriod", (${seesMeasurements ? Prisma.sql`k."baselineValue"` : publishedBaseline})::float8 AS "baselineValue", ${targetOn(today)} AS "targetPrinted",
         CASE WHEN x.id IS NOT NULL THEN jsonb_build_object('kind', 'activity', 'id', x.id, 'code', x.code, 'title', x.title)
              WHEN r.id IS NOT NULL THEN jsonb_build_object('kind', 'result', 'id', r.id, 'code', rm.number || '.' || r.number, 'title', r.title)
              WHEN m.id IS NOT NULL THEN jsonb_build_object('kind', 'ambition', 'id', m.id, 'code', m.number, 'title', m.title) END AS "on",
         coalesce(m.id, r."ambitionId", x."ambitionId") AS "ambitionId",
         CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('number', d.number, 'decidedOn', d."decidedOn") END AS decision,
         (SELECT text FROM "KpiDefinition" WHERE "kpiId" = k.id ORDER BY number DESC LIMIT 1) AS definition,
         (SELECT count(*)::int FROM "KpiTarget" WHERE "kpiId" = k.id) AS targets
    FROM "Kpi" k
    LEFT JOIN "Ambition" m ON m.id = k."ambitionId"
    LEFT JOIN "Result" r ON r.id = k."resultId"
    LEFT JOIN "Ambition" rm ON rm.id = r."ambitionId"
    LEFT JOIN "Activity" x ON x.id = k."activityId"
    LEFT JOIN "Decision" d ON d.id = k."decisionId"
   WHERE ${condition}
   ORDER BY k.position`,
  )

/** Whose figure it is; both null: of the region as a whole. */
type FigureArea = {
  municipality: { id: string; name: string; slug: string } | null
  reference: { code: string; name: string } | null
}

export type FigureRow = Figure &
  FigureArea & {
    kpiId: string
    breakdown: { id: string; label: string } | null
    period: MeasurePeriod
    interpretation: string
    /** Of the area, by CBS. */
    code: string
    /** Of who entered it; readers don't get it. */
    note: string
    source: string
    /** The day on which it was taken from its source; readers don't get it. */
    retrievedOn: DateString | null
    stage: Stage
    /** Of the region, as a reader gets it: its municipalities added up. */
    isSum: boolean
  }

const area = (table: Prisma.Sql) => Prisma.sql`
  CASE WHEN g.id IS NOT NULL THEN jsonb_build_object('id', g.id, 'name', g.name, 'slug', g.slug) END AS municipality,
  CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('code', a.code, 'name', a.name) END AS reference,
  CASE WHEN b.id IS NOT NULL THEN jsonb_build_object('id', b.id, 'label', b.label) END AS breakdown,
  ${table}."kpiId", ${table}.period, ${table}.status::text, ${table}.value::float8, ${table}.interpretation,
  coalesce(g."cbsCode", a.code, h."cbsCode") AS code`

const joined = (table: Prisma.Sql) => Prisma.sql`
  LEFT JOIN "Municipality" g ON g.id = ${table}."municipalityId"
  LEFT JOIN "ReferenceArea" a ON a.id = ${table}."referenceAreaId"
  LEFT JOIN "KpiBreakdown" b ON b.id = ${table}."breakdownId"
  LEFT JOIN "Region" h ON h.id = ${table}."regionId"`

const t = Prisma.sql`t`

/** The figures of KPIs: for who works in the region as they were entered, for a reader as they were published. */
export const listFigures = (tx: Tx, kpiIds: readonly string[], seesMeasurements: boolean): Promise<FigureRow[]> =>
  seesMeasurements
    ? tx.$queryRaw<FigureRow[]>`
        SELECT ${area(t)}, t.numerator::float8, t.denominator::float8, t.note, t."retrievedOn"::text, concat_ws(', ', nullif(t.source, ''), t."sourceTable") AS source, t.stage::text, false AS "isSum"
          FROM "Measurement" t ${joined(t)} WHERE t."kpiId" = ANY (${[...kpiIds]}::uuid[]) ORDER BY g.name, a.name, b.position`
    : tx.$queryRaw<FigureRow[]>`
        SELECT ${area(t)}, t.numerator::float8, t.denominator::float8, '' AS note, NULL AS "retrievedOn", t.source, 'published' AS stage, t."isSum"
          FROM "PublishedFigure" t ${joined(t)} WHERE t."kpiId" = ANY (${[...kpiIds]}::uuid[]) ORDER BY g.name, a.name, b.position`
