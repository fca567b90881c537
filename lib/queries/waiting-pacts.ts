import 'server-only'
import { listOf } from '@/lib/db/lists'
import { isMemberOn } from '@/lib/db/membership'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { waitingPlace, type Asked, type WaitingPlace } from '@/lib/db/waiting-place'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import type { WaitingItem } from '@/lib/domain/waiting'
import { pactPath, signPactPath } from '@/lib/kernel/addresses'
import { signsFor } from '@/lib/policy/pact-policy'

type Unsigned = WaitingPlace & {
  agenda: string
  number: number
  title: string
  on: DateString
  municipalityId: string
  municipality: string
}

/** Working agreements, in their last version, that no alderman signed yet for a municipality of today; for every alderman of that municipality. */
export async function listUnsignedPacts(tx: Tx, { who, which, today }: Asked): Promise<WaitingItem[]> {
  const own = who.grants.flatMap(({ role, municipalityId }) => (role === 'boardMember' && municipalityId ? [municipalityId] : []))
  if (own.length === 0) return []
  const rows = await listOf<Unsigned>(
    tx,
    Prisma.sql`
    SELECT ${waitingPlace}, a.slug AS agenda, p.number, p.title, (p."writtenAt" AT TIME ZONE 'Europe/Amsterdam')::date::text AS on,
           g.id AS "municipalityId", g.name AS municipality
      FROM "Pact" p JOIN "Agenda" a ON a.id = p."agendaId" AND a.status = 'adopted' JOIN "Region" r ON r.id = p."regionId"
      JOIN "RegionMembership" s ON s."regionId" = r.id AND ${isMemberOn(today)} JOIN "Municipality" g ON g.id = s."municipalityId"
     WHERE ${which} AND g.id = ANY (${own}::uuid[])
       AND NOT EXISTS (SELECT FROM "Pact" later WHERE later."agendaId" = p."agendaId" AND later.number > p.number)
       AND NOT EXISTS (SELECT FROM "PactSignature" signed WHERE signed."pactId" = p.id AND signed."municipalityId" = g.id)
     ORDER BY r.name, a."startYear", a.slug, g.name`,
  )
  return rows
    .filter(({ regionId, municipalityId }) => signsFor(who, { regionId, status: 'adopted' }).includes(municipalityId))
    .map((row) => ({
      ...{ kind: 'pacts', region: row.regionName, late: false, asking: { weeklyFrom: row.on } },
      what: `${row.title}: onderteken voor ${row.municipality}`,
      when: `versie ${row.number}, geschreven op ${fullDate(row.on)}`,
      path: signPactPath(row.region, row.agenda, row.municipalityId),
      readPath: pactPath(row.region, row.agenda),
    }))
}
