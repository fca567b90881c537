import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

/**
 * Whether Decision d is one of the board: taken at a report or in a meeting of the board, or elsewhere under a name that no other body of the region has.
 */
export const isOfBoard = Prisma.sql`(d."reportId" IS NOT NULL OR coalesce(
  (SELECT b.kind = 'board' FROM "AgendaItem" i JOIN "Meeting" g ON g.id = i."meetingId" JOIN "Body" b ON b.id = g."bodyId" WHERE i.id = d."itemId"),
  NOT EXISTS (SELECT FROM "Body" b WHERE b."regionId" = d."regionId" AND b.kind <> 'board' AND (b.name = d."bodyName" OR d."bodyName" = ANY (b.aliases)))))`
