import 'server-only'
import { boardName } from '@/lib/db/board-name'
import { Prisma } from '@/lib/db/generated/client'
import { isMemberOn } from '@/lib/db/membership'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { AdoptionOrgan } from '@/lib/domain/structure'
import { canSeeProgress } from '@/lib/policy/region-policy'
import { canChangeStructure } from '@/lib/policy/structure-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { findNamesInAgenda } from '@/lib/queries/public-texts'
import { agendaPage } from '@/lib/queries/region-page'

type Adoption = {
  version: number
  threshold: number | null
  predecessor: { title: string; status: 'draft' | 'adopted' | 'closed' } | null
  decision: { number: number; title: string; decidedOn: DateString; bodyName: string } | null
  adoptions: { municipalityId: string; organ: AdoptionOrgan; adoptedOn: DateString; url: string | null }[]
  municipalities: { id: string; name: string }[]
  boardName: string
  /** Decisions that may have adopted it. */
  decisions: { id: string; number: number; title: string; decidedOn: DateString }[]
}

/** How far an agenda is with being adopted: the decision of the board, and that of every municipality. Null for readers. */
export function getAdoption(viewer: Viewer, address: { region: string; agenda: string; now: Date; draftOf: string }) {
  return agendaPage(viewer, address, async (tx, { agenda, region, today }) => {
    if (!canSeeProgress(viewer, region.id)) return null
    const list = (fields: Prisma.Sql, rest: Prisma.Sql) => Prisma.sql`coalesce((SELECT jsonb_agg(${fields}) FROM ${rest}), '[]')`
    const [adoption] = await tx.$queryRaw<[Adoption]>`
      SELECT a.version, a."adoptionThreshold" AS threshold,
             CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('title', p.title, 'status', p.status) END AS predecessor,
             CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('number', d.number, 'title', d.title, 'decidedOn', d."decidedOn", 'bodyName', d."bodyName") END AS decision,
             ${list(Prisma.sql`jsonb_build_object('municipalityId', o."municipalityId", 'organ', o.organ, 'adoptedOn', o."adoptedOn", 'url', o.url) ORDER BY o.organ`, Prisma.sql`"AgendaAdoption" o WHERE o."agendaId" = a.id`)} AS adoptions,
             ${list(Prisma.sql`jsonb_build_object('id', g.id, 'name', g.name) ORDER BY g.name`, Prisma.sql`"RegionMembership" s JOIN "Municipality" g ON g.id = s."municipalityId" WHERE s."regionId" = a."regionId" AND ${isMemberOn(today)}`)} AS municipalities,
             coalesce(${boardName(Prisma.sql`a."regionId"`)}, '') AS "boardName",
             ${list(Prisma.sql`jsonb_build_object('id', e.id, 'number', e.number, 'title', e.title, 'decidedOn', e."decidedOn") ORDER BY e.number DESC`, Prisma.sql`"Decision" e WHERE e."regionId" = a."regionId" AND e.outcome <> 'deferred'`)} AS decisions
        FROM "Agenda" a LEFT JOIN "Agenda" p ON p.id = a."predecessorId" LEFT JOIN "Decision" d ON d.id = a."adoptionDecisionId" WHERE a.id = ${agenda.id}::uuid`
    const mayChange = canChangeStructure(viewer, { regionId: region.id, status: agenda.status })
    return {
      ...{ ...adoption, mayChange },
      mentions: mayChange && agenda.status === 'draft' ? await findNamesInAgenda(tx, agenda.id) : [],
      draft: await findKeptDraft(tx, viewer, address.draftOf),
    }
  })
}
