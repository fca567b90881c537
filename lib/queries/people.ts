import 'server-only'
import { isNotEndedOn } from '@/lib/db/membership'
import type { DateString } from '@/lib/domain/dutch-dates'
import { canManagePeople } from '@/lib/policy/people-policy'
import type { Role, Viewer } from '@/lib/policy/viewer'
import { regionPage } from '@/lib/queries/region-page'

export type HeldRole = {
  id: string
  userId: string
  name: string
  email: string
  function: string
  role: Role
  municipality: string | null
  validFrom: DateString
}

/** Who has which role in the region, and the municipalities that a role can be for. Null for who may not give any. */
export function getPeople(viewer: Viewer, region: string, now: Date) {
  return regionPage(viewer, { region, now }, async (tx, frame) => {
    const regionId = frame.region.id
    if (!canManagePeople(viewer, regionId)) return null
    const roles = await tx.$queryRaw<HeldRole[]>`
      SELECT r.id, r."userId", r.name, r.email, r.function, r.role::text, g.name AS municipality, r."validFrom"::text
        FROM app.roles_in(${regionId}::uuid) r LEFT JOIN "Municipality" g ON g.id = r."municipalityId"
       ORDER BY r.role, g.name NULLS FIRST, r.name`
    const municipalities = await tx.$queryRaw<{ id: string; name: string }[]>`
      SELECT DISTINCT g.id, g.name FROM "RegionMembership" s JOIN "Municipality" g ON g.id = s."municipalityId"
       WHERE s."regionId" = ${regionId}::uuid AND ${isNotEndedOn(frame.today)} ORDER BY g.name`
    return { roles, municipalities }
  })
}
