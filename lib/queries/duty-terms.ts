import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { listOf } from '@/lib/db/lists'
import type { Tx } from '@/lib/db/transaction'
import type { KeptDuty } from '@/lib/domain/duty-terms'

/** The duties d of regions r that answer to a condition, by title. */
export const listKeptDuties = (tx: Tx, which: Prisma.Sql): Promise<KeptDuty[]> =>
  listOf<KeptDuty>(
    tx,
    Prisma.sql`
    SELECT d.id, r.slug AS region, r.id AS "regionId", r.name AS "regionName", d.title, d.explanation, d.role::text, d."timesPerYear", d.month, d.day,
           d."countsFrom"::text, d."endedOn"::text, d."perMunicipality", d.version,
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', g.id, 'slug', g.slug, 'name', g.name, 'from', s."validFrom", 'until', s."validUntil") ORDER BY g.name)
                       FROM "RegionMembership" s JOIN "Municipality" g ON g.id = s."municipalityId" WHERE s."regionId" = r.id AND d."perMunicipality"), '[]') AS municipalities,
           coalesce((SELECT jsonb_agg(jsonb_build_object('dueOn', s."dueOn", 'municipalityId', s."municipalityId", 'number', s.number, 'note', s.note, 'url', s.url, 'author', u.name,
                                        'authorFunction', s."authorFunction", 'on', (s."takenAt" AT TIME ZONE 'Europe/Amsterdam')::date) ORDER BY s."dueOn", s.number)
                       FROM "DutyStep" s JOIN "User" u ON u.id = s."authorId" WHERE s."dutyId" = d.id), '[]') AS steps
      FROM "Duty" d JOIN "Region" r ON r.id = d."regionId" WHERE ${which} ORDER BY d.title, d.id`,
  )
