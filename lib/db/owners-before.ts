import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

/** As JSON: what changed in who has a row of a table (OwnerChange in lib/domain/owners.ts), the last change first. */
export const ownersBefore = (table: 'ActionPoint' | 'RiskMeasure' | 'Bottleneck', id: Prisma.Sql) =>
  Prisma.sql`app.owners_before(${table}, ${id})`
