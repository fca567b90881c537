import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { listOf } from '@/lib/db/lists'
import { isMemberOn } from '@/lib/db/membership'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { Figure } from '@/lib/domain/kpi'
import type { RegionFigures } from '@/lib/domain/kpi-series'
import type { MeasurePeriod } from '@/lib/domain/measure-period'

type Asked = {
  regionId: string
  agendaId: string
  today: DateString
  /** From this year on. */
  sinceYear: number
  seesMeasurements: boolean
}

// Without breakdowns: what is shown of a KPI at a glance.
const within = ({ agendaId, sinceYear }: Asked) => Prisma.sql`
  t."kpiId" IN (SELECT id FROM "Kpi" WHERE "agendaId" = ${agendaId}::uuid) AND t.period >= ${String(sinceYear)} AND t."breakdownId" IS NULL`

/**
 * The figures of the region for each KPI of an agenda and each period, its municipalities added up by the database. A reader gets what was
 * published for the region as a whole; figures that were made safe are never added up again.
 */
export const listRegionFigures = (tx: Tx, asked: Asked) =>
  listOf<RegionFigures & { kpiId: string }>(tx, asked.seesMeasurements ? addedUp(asked) : published(asked))

const addedUp = (asked: Asked) => Prisma.sql`
        WITH member AS MATERIALIZED (
          SELECT s."municipalityId" AS id FROM "RegionMembership" s WHERE s."regionId" = ${asked.regionId}::uuid AND ${isMemberOn(asked.today)})
        SELECT t."kpiId", t.period,
               (jsonb_agg(jsonb_build_object('value', t.value, 'numerator', t.numerator, 'denominator', t.denominator, 'status', t.status))
                  FILTER (WHERE t."municipalityId" IS NULL))->0 AS given,
               jsonb_build_object(
                 'known', count(*) FILTER (WHERE ${known}), 'total', (SELECT count(*) FROM member),
                 'withParts', count(*) FILTER (WHERE ${known} AND t.numerator IS NOT NULL AND t.denominator IS NOT NULL),
                 'value', sum(t.value) FILTER (WHERE ${known}),
                 'numerator', sum(t.numerator) FILTER (WHERE ${known} AND t.denominator IS NOT NULL),
                 'denominator', sum(t.denominator) FILTER (WHERE ${known} AND t.numerator IS NOT NULL),
                 'status', CASE WHEN bool_or(t.status = 'provisional') FILTER (WHERE ${known}) THEN 'provisional'
                                WHEN bool_or(t.status = 'revisedProvisional') FILTER (WHERE ${known}) THEN 'revisedProvisional'
                                ELSE 'final' END) AS totals
          FROM "Measurement" t
         WHERE ${within(asked)} AND t."referenceAreaId" IS NULL
           AND (t."municipalityId" IS NULL OR t."municipalityId" IN (SELECT id FROM member))
         GROUP BY t."kpiId", t.period`

const published = (asked: Asked) => Prisma.sql`
        SELECT t."kpiId", t.period, NULL AS totals,
               jsonb_build_object('value', t.value, 'numerator', NULL, 'denominator', NULL, 'status', t.status, 'isSum', t."isSum") AS given
          FROM "PublishedFigure" t
         WHERE ${within(asked)} AND t."referenceAreaId" IS NULL AND t."municipalityId" IS NULL`

const known = Prisma.sql`t."municipalityId" IS NOT NULL AND t.value IS NOT NULL AND t.status NOT IN ('secret', 'unknown')`

export type AreaFigure = { kpiId: string; period: MeasurePeriod; figure: Figure; reference: { code: string; name: string } | null }

/** The figures of one municipality, and of the areas they are laid beside: earliest year first. */
export const listFiguresOfMunicipality = (tx: Tx, asked: Asked & { municipalityId: string }): Promise<AreaFigure[]> => {
  const parts = asked.seesMeasurements ? Prisma.sql`t.numerator, 'denominator', t.denominator` : Prisma.sql`NULL, 'denominator', NULL`
  return tx.$queryRaw`
    SELECT t."kpiId", t.period, jsonb_build_object('value', t.value, 'status', t.status, 'numerator', ${parts}) AS figure,
           CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('code', a.code, 'name', a.name) END AS reference
      FROM ${asked.seesMeasurements ? Prisma.sql`"Measurement"` : Prisma.sql`"PublishedFigure"`} t
      LEFT JOIN "ReferenceArea" a ON a.id = t."referenceAreaId"
     WHERE ${within(asked)} AND (t."municipalityId" = ${asked.municipalityId}::uuid OR t."referenceAreaId" IS NOT NULL)
     ORDER BY t.period, a.name`
}
