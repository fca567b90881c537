import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

/** What the body that decides in a region is called; null where it has none. */
export const boardName = (regionId: Prisma.Sql) => Prisma.sql`
  (SELECT o.name FROM "Body" o WHERE o."regionId" = ${regionId} AND o.kind = 'board' ORDER BY o.status, o.name LIMIT 1)`

/** The same where a sentence needs a word: "gevraagd van …". */
export const boardInWords = (regionId: Prisma.Sql) => Prisma.sql`coalesce(${boardName(regionId)}, 'het bestuur')`
