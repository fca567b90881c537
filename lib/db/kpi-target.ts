import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { DateString } from '@/lib/domain/dutch-dates'

/** Of KPI k on a day: what is aimed at next, else the last aim ("2025: 120"), else what the document says of it. */
export const targetOn = (day: DateString) => Prisma.sql`coalesce((
  SELECT year || ': ' || printed FROM "KpiTarget" WHERE "kpiId" = k.id
   ORDER BY year < ${Number(day.slice(0, 4))}, abs(year - ${Number(day.slice(0, 4))}) LIMIT 1), k."targetPrinted")`
