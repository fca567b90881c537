import 'server-only'
import { read, type Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { canAssignKpiLead, isKept } from '@/lib/policy/kpi-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { findMeetingChoices } from '@/lib/queries/meeting-choices'
import { agendaPage } from '@/lib/queries/region-page'

export type LeadOfKpi = {
  id: string
  version: number
  function: string
  organisation: { id: string; name: string } | null
  person: { id: string; name: string } | null
  from: DateString
  until: DateString | null
}

/** Who answers for a KPI and who did, the last one first; and who could. */
export function getKpiOwner(viewer: Viewer, address: { region: string; agenda: string; number: string; now: Date; draftOf: string }) {
  return agendaPage(viewer, address, async (tx, { agenda, region, seesProgress }) => {
    const kpi = await tx.kpi.findUnique({
      where: { agendaId_number: { agendaId: agenda.id, number: address.number } },
      select: { id: true, name: true },
    })
    if (!kpi || !seesProgress) return null
    const { colleagues } = await findMeetingChoices(tx, region.id)
    return {
      ...{ kpi, colleagues, leads: await listLeads(tx, kpi.id) },
      organisations: await tx.organisation.findMany({
        where: { regionId: region.id },
        select: { id: true, name: true },
        orderBy: { name: 'asc' },
      }),
      mayAssign: isKept(agenda) && canAssignKpiLead(viewer, region.id),
      draft: await findKeptDraft(tx, viewer, address.draftOf),
    }
  })
}

/** The last one, as a colleague left it in the meantime. */
export const getLastLeadNow = (viewer: Viewer, kpiId: string): Promise<LeadOfKpi | null> =>
  read(viewer, async (tx) => (await listLeads(tx, kpiId))[0] ?? null)

const listLeads = (tx: Tx, kpiId: string) => tx.$queryRaw<LeadOfKpi[]>`
  SELECT d.id, d.version, d.function, d."validFrom"::text AS "from", d."validUntil"::text AS until,
         CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('id', o.id, 'name', o.name) END AS organisation,
         CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('id', u.id, 'name', u.name) END AS person
    FROM "Lead" d LEFT JOIN "Organisation" o ON o.id = d."organisationId" LEFT JOIN "User" u ON u.id = d."userId"
   WHERE d."kpiId" = ${kpiId}::uuid ORDER BY d."validFrom" DESC`
