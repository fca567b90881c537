import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

/** ActivityTrack t was ready before the agenda began and nobody reported on it since. */
export const wasReady = Prisma.sql`(t."startLifecycle" = 'completed' AND t."lastUpdateId" IS NULL)`

/** ActivityTrack t counts and asks for a report: it takes part, was not dropped, and was not ready before the agenda began. */
export const isFollowed = Prisma.sql`t.participation = 'takesPart' AND t.lifecycle <> 'dropped' AND NOT ${wasReady}`
