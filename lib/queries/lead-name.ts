import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

/** "Ambtenaar Jeugd, gemeente Montfoort": a function (Lead d) with its organisation (Organisation o). */
export const leadName = Prisma.sql`concat_ws(', ', d.function, CASE WHEN o.kind = 'municipality' THEN 'gemeente ' || o.name ELSE o.name END)`
