import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

/** Bottleneck n with what it hangs on: its agenda a, and the ambition m, activity x or KPI k; of the last two the ambition as well. */
export const bottleneckPlaces = Prisma.sql`
  "Bottleneck" n
  JOIN "Agenda" a ON a.id = n."agendaId"
  LEFT JOIN "Activity" x ON x.id = n."activityId"
  LEFT JOIN "Kpi" k ON k.id = n."kpiId"
  LEFT JOIN "Result" kr ON kr.id = k."resultId"
  LEFT JOIN "Activity" kx ON kx.id = k."activityId"
  LEFT JOIN "Ambition" m ON m.id = coalesce(n."ambitionId", x."ambitionId", k."ambitionId", kr."ambitionId", kx."ambitionId")`

/** As JSON, for canKeepBottleneck(). */
export const bottleneckPlaceJson = Prisma.sql`jsonb_build_object('regionId', n."regionId", 'agendaId', n."agendaId", 'agendaStatus', a.status,
  'ambitionId', m.id, 'activityId', coalesce(n."activityId", kx.id), 'isKpi', n."kpiId" IS NOT NULL)`
