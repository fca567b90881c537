import 'server-only'
import { lastTouch, type LastTouch } from '@/lib/db/last-touch'
import { Prisma } from '@/lib/db/generated/client'
import { listOf } from '@/lib/db/lists'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { isUntouchedSince } from '@/lib/domain/freshness'
import type { OrganisationKind } from '@/lib/domain/organisation'
import { canKeepOrganisations, canSeeOrganisations } from '@/lib/policy/organisation-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { regionPage } from '@/lib/queries/region-page'

export type OrganisationRow = {
  id: string
  name: string
  kind: OrganisationKind
  /** Of the region, from the list of CBS. */ isMunicipality: boolean
  validUntil: DateString | null
  version: number
  /** Where it stands: functions of now and before, activities and bodies. */
  functions: number
  activities: number
  bodies: number
  touched: LastTouch
}

/** The organisations of a region, those of now first; perhaps only those that nobody touched since a day. Content null for who only reads. */
export function getOrganisations(viewer: Viewer, address: { region: string; now: Date; untouchedSince?: DateString }) {
  const { untouchedSince: since } = address
  return regionPage(viewer, address, async (tx, frame) => {
    if (!canSeeOrganisations(viewer, frame.region.id)) return null
    const all = await listOrganisations(tx, frame.region.id, frame.today)
    return {
      organisations: since ? all.filter((one) => isUntouchedSince(one, since)) : all,
      mayKeep: canKeepOrganisations(viewer, frame.region.id),
    }
  })
}

/** One organisation to change, or null in it for a new one. Content null where it doesn't exist. */
export function getOrganisation(viewer: Viewer, address: { region: string; organisation: string; now: Date; draftOf: string }) {
  return regionPage(viewer, address, async (tx, frame) => {
    if (!canSeeOrganisations(viewer, frame.region.id)) return null
    const rows = await listOrganisations(tx, frame.region.id, frame.today)
    const organisation = rows.find(({ id }) => id === address.organisation) ?? null
    if (!organisation && address.organisation !== 'nieuw') return null
    const mayKeep = canKeepOrganisations(viewer, frame.region.id)
    return { organisation, mayKeep, draft: await findKeptDraft(tx, viewer, address.draftOf) }
  })
}

const listOrganisations = (tx: Tx, regionId: string, today: DateString) =>
  listOf<OrganisationRow>(
    tx,
    Prisma.sql`
  SELECT o.id, o.name, o.kind::text, o."municipalityId" IS NOT NULL AS "isMunicipality", o."validUntil"::text, o.version,
         (SELECT count(*)::int FROM "Lead" d WHERE d."organisationId" = o.id) AS functions,
         (SELECT count(*)::int FROM "ActivityParty" p WHERE p."organisationId" = o.id) AS activities,
         (SELECT count(*)::int FROM "BodyParty" p WHERE p."organisationId" = o.id) AS bodies,
         ${lastTouch('Organisation', Prisma.sql`o.id`)} AS touched
    FROM "Organisation" o
   WHERE o."regionId" = ${regionId}::uuid
   ORDER BY o."validUntil" < ${today}::date IS TRUE, o.kind, o.name`,
  )
