import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { Viewer } from '@/lib/policy/viewer'
import { listAgendaLeads } from '@/lib/queries/agenda-leads'
import { listActivityRows } from '@/lib/queries/activity-rows'
import { listAmbitionStates } from '@/lib/queries/light-counts'
import { agendaPage, type AgendaHead, type RegionFrame } from '@/lib/queries/region-page'

export type ResultRow = {
  ambitionNumber: string
  number: string
  title: string
  awaitsDecision: string | null
  withdrawnReason: string | null
}

export type OtherAgenda = { slug: string; title: string; relation: 'previous' | 'next' | null }

/** The whole agenda: ambitions with their results and activities. */
export function getAgenda(viewer: Viewer, address: { region: string; agenda: string; now: Date }) {
  return agendaPage(viewer, address, async (tx, frame) => ({
    ambitions: await listAmbitionStates(tx, frame.agenda.id, frame.period?.id ?? null),
    results: await listResults(tx, frame.agenda.id),
    activities: (await listActivityRows(tx, { agendaId: frame.agenda.id })).rows,
    leads: await listAgendaLeads(tx, frame.agenda.id),
    others: await listOthers(tx, frame),
  }))
}

const listResults = (tx: Tx, agendaId: string) => tx.$queryRaw<ResultRow[]>`
  SELECT m.number AS "ambitionNumber", r.number, r.title, r."awaitsDecision", r."withdrawnReason"
    FROM "Result" r JOIN "Ambition" m ON m.id = r."ambitionId"
   WHERE m."agendaId" = ${agendaId}::uuid ORDER BY m.position, r.position`

/** The other agendas of the region that the viewer may see, newest first. */
const listOthers = (tx: Tx, { region, agenda }: RegionFrame & { agenda: AgendaHead }) => tx.$queryRaw<OtherAgenda[]>`
  SELECT o.slug, o.title,
         CASE WHEN o.id = a."predecessorId" THEN 'previous' WHEN o."predecessorId" = a.id THEN 'next' END AS relation
    FROM "Agenda" a JOIN "Agenda" o ON o."regionId" = a."regionId" AND o.id <> a.id
   WHERE a.id = ${agenda.id}::uuid AND o."regionId" = ${region.id}::uuid AND o.status <> 'draft'
   ORDER BY o."startYear" DESC, o.slug`
