import 'server-only'
import { isFollowed } from '@/lib/db/followed'
import { Prisma } from '@/lib/db/generated/client'

/** What hangs on a function: activities, KPIs, and how many of the first wait for a report in a period. */
export type WhatHangs = { activities: number; kpis: number; waiting: number }

/** As columns: of activities c, and of KPIs c (with result cr and activity cx), that answer to a condition. */
export const whatHangs = ({
  activities,
  kpis,
  periodId,
}: {
  activities: Prisma.Sql
  kpis: Prisma.Sql
  periodId: string | null
}) => Prisma.sql`
  (SELECT count(*) FROM "Activity" c WHERE ${activities} AND c."withdrawnOn" IS NULL)::int AS activities,
  (SELECT count(*) FROM "Kpi" c LEFT JOIN "Result" cr ON cr.id = c."resultId" LEFT JOIN "Activity" cx ON cx.id = c."activityId"
    WHERE c.status <> 'withdrawn' AND (${kpis}))::int AS kpis,
  (SELECT count(*) FROM "Activity" c JOIN "ActivityTrack" t ON t."activityId" = c.id
    WHERE ${activities} AND t."municipalityId" IS NULL AND ${isFollowed} AND t."lastPeriodId" IS DISTINCT FROM ${periodId}::uuid)::int AS waiting`
