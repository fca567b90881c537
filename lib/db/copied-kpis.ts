import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

/** Of a draft: the KPIs that go on beside those that they go on with. */
export const copiedKpis = (draftId: string) =>
  Prisma.sql`SELECT "continuesId" AS old, id AS new FROM "Kpi" WHERE "agendaId" = ${draftId}::uuid`
