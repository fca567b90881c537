import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

/** Whether an item i still waits: nothing came of it, it was not passed on, and what it is about stands on no other agenda. */
export const isLeft = Prisma.sql`(NOT i."isFixed" AND i.outcome = ''
  AND NOT EXISTS (SELECT FROM "Decision" WHERE "itemId" = i.id) AND NOT EXISTS (SELECT FROM "ActionPoint" WHERE "itemId" = i.id)
  AND NOT EXISTS (SELECT FROM "AgendaItem" WHERE "previousId" = i.id)
  AND NOT EXISTS (SELECT FROM "AgendaItem" j JOIN "Meeting" v ON v.id = j."meetingId" AND v.status = 'planned'
                   WHERE j.id <> i.id AND (j."kpiId" = i."kpiId" OR j."reportId" = i."reportId" OR j."requestId" = i."requestId" OR j."bottleneckId" = i."bottleneckId")))`
