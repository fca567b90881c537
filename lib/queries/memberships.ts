import 'server-only'
import type { DateString } from '@/lib/domain/dutch-dates'
import { canKeepRegion } from '@/lib/policy/people-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { regionPage } from '@/lib/queries/region-page'

export type MemberOfRegion = { municipalityId: string; name: string; cbsCode: string; validFrom: DateString; validUntil: DateString | null }
export type KnownMunicipality = { id: string; name: string; cbsCode: string; existsUntil: DateString | null }

/** The municipalities of a region of now, before and later, and all there are to choose from, also those that were. Null for who may not. */
export function getMemberships(viewer: Viewer, address: { region: string; now: Date; draftOf: string | undefined }) {
  return regionPage(viewer, address, async (tx, frame) => {
    const regionId = frame.region.id
    if (!canKeepRegion(viewer, regionId)) return null
    const members = await tx.$queryRaw<MemberOfRegion[]>`
      SELECT g.id AS "municipalityId", g.name, g."cbsCode", s."validFrom"::text, s."validUntil"::text
        FROM "RegionMembership" s JOIN "Municipality" g ON g.id = s."municipalityId"
       WHERE s."regionId" = ${regionId}::uuid ORDER BY s."validUntil" < ${frame.today}::date IS TRUE, g.name, s."validFrom"`
    const municipalities = await tx.$queryRaw<KnownMunicipality[]>`
      SELECT id, name, "cbsCode", "existsUntil"::text FROM "Municipality" ORDER BY name`
    return { members, municipalities, draft: address.draftOf === undefined ? null : await findKeptDraft(tx, viewer, address.draftOf) }
  })
}
