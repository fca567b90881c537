import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { rowOf } from '@/lib/db/lists'
import { isMemberOn } from '@/lib/db/membership'
import { read } from '@/lib/db/transaction'
import type { PactVersion } from '@/lib/domain/pacts'
import { canSeePact, canWritePact, signsFor } from '@/lib/policy/pact-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { agendaPage } from '@/lib/queries/region-page'

/** The working agreements of an agenda with who signed them; the last version first, of those before only what was signed. Null for who only reads. */
export function getPact(viewer: Viewer, address: { region: string; agenda: string; now: Date; draftOf: string | null }) {
  return agendaPage(viewer, address, async (tx, { agenda, region, today }) => {
    if (!canSeePact(viewer, region.id)) return null
    const place = { regionId: region.id, status: agenda.status }
    const { versions, municipalities } = await rowOf<{ versions: PactVersion[]; municipalities: { id: string; name: string }[] }>(
      tx,
      Prisma.sql`
      SELECT coalesce((SELECT jsonb_agg(to_jsonb(v) ORDER BY v.number DESC) FROM (
               SELECT p.id, p.number, p.title, p.text, (p."writtenAt" AT TIME ZONE 'Europe/Amsterdam')::date AS "writtenOn", p."writtenFunction",
                      coalesce((SELECT jsonb_agg(jsonb_build_object('municipalityId', g.id, 'municipality', g.name, 'name', s.name, 'function', s.function,
                                  'on', (s."signedAt" AT TIME ZONE 'Europe/Amsterdam')::date) ORDER BY g.name)
                                  FROM "PactSignature" s JOIN "Municipality" g ON g.id = s."municipalityId" WHERE s."pactId" = p.id), '[]') AS signatures
                 FROM "Pact" p WHERE p."agendaId" = ${agenda.id}::uuid) v), '[]') AS versions,
             coalesce((SELECT jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) ORDER BY g.name)
                         FROM "RegionMembership" s JOIN "Municipality" g ON g.id = s."municipalityId"
                        WHERE s."regionId" = ${region.id}::uuid AND ${isMemberOn(today)}), '[]') AS municipalities`,
    )
    const [current = null, ...earlier] = versions
    return {
      ...{ current, municipalities, earlier: earlier.filter(({ signatures }) => signatures.length > 0) },
      signsFor: signsFor(viewer, place),
      mayWrite: canWritePact(viewer, place),
      draft: address.draftOf === null ? null : await findKeptDraft(tx, viewer, address.draftOf),
    }
  })
}

/** The last version of an agenda, to lay beside what somebody typed; null for who may not see it, or where there is none. */
export const getPactNow = (viewer: Viewer, agendaId: string) =>
  read(viewer, async (tx) => {
    const last = await tx.pact.findFirst({ where: { agendaId }, orderBy: { number: 'desc' } })
    return last && canSeePact(viewer, last.regionId) ? { version: last.number, title: last.title, text: last.text } : null
  })
