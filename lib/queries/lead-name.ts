import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

/** "Ambtenaar Jeugd, gemeente Montfoort": a function (Lead d) with its organisation (Organisation o). */
export const leadName = Prisma.sql`concat_ws(', ', d.function, regexp_replace(o.name, '^Gemeente', 'gemeente'))`
