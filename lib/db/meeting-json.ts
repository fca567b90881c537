import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { workersIn } from '@/lib/db/people'

/** As JSON: whom work can be given, or else these people of lib/db/people. */
export const colleaguesJson = (regionId: string, people = workersIn(regionId)) => Prisma.sql`
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'function', u.function) ORDER BY u.name)
              FROM "User" u WHERE u.id IN (${people})), '[]')`

/** As JSON: the bodies with a meeting to come that the viewer sees, the beleidsoverleg first because it weighs what goes where. */
export const nextMeetingsJson = (regionId: string, from: string) => Prisma.sql`
  coalesce((SELECT jsonb_agg(to_jsonb(found)) FROM (
    SELECT b.id AS "bodyId", b.name, b.kind, min(m."heldOn") AS "heldOn"
      FROM "Body" b JOIN "Meeting" m ON m."bodyId" = b.id AND m.status = 'planned' AND m."heldOn" >= ${from}::date
     WHERE b."regionId" = ${regionId}::uuid
     GROUP BY b.id ORDER BY b.kind <> 'policyMeeting', b.kind, b.name) found), '[]')`

/** As JSON: where the items i stand that answer to a condition, the last meeting first. */
export const onAgendasJson = (items: Prisma.Sql) => Prisma.sql`
  coalesce((SELECT jsonb_agg(jsonb_build_object('itemId', i.id, 'bodyId', b.id, 'bodySlug', b.slug, 'bodyName', b.name, 'heldOn', m."heldOn", 'status', m.status,
              'outcome', i.outcome, 'decisions', coalesce((SELECT jsonb_agg(jsonb_build_object('number', d.number, 'title', d.title) ORDER BY d.number)
                                                             FROM "Decision" d WHERE d."itemId" = i.id), '[]')) ORDER BY m."heldOn" DESC)
              FROM "AgendaItem" i JOIN "Meeting" m ON m.id = i."meetingId" JOIN "Body" b ON b.id = m."bodyId"
             WHERE ${items} AND m.status <> 'cancelled'), '[]')`
