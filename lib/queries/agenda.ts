import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { Viewer } from '@/lib/policy/viewer'
import { listActivityRows } from '@/lib/queries/activity-rows'
import { listAmbitionStates } from '@/lib/queries/light-counts'
import { agendaPage } from '@/lib/queries/region-page'

export type ResultRow = {
  ambitionNumber: string
  number: string
  title: string
  awaitsDecision: string | null
  withdrawnReason: string | null
}

/** The whole agenda: ambitions with their results and activities. */
export function getAgenda(viewer: Viewer, address: { region: string; agenda: string; now: Date }) {
  return agendaPage(viewer, address, async (tx, frame) => ({
    ambitions: await listAmbitionStates(tx, frame.agenda.id, frame.period?.id ?? null),
    results: await listResults(tx, frame.agenda.id),
    activities: (await listActivityRows(tx, { agendaId: frame.agenda.id })).rows,
  }))
}

const listResults = (tx: Tx, agendaId: string) => tx.$queryRaw<ResultRow[]>`
  SELECT m.number AS "ambitionNumber", r.number, r.title, r."awaitsDecision", r."withdrawnReason"
    FROM "Result" r JOIN "Ambition" m ON m.id = r."ambitionId"
   WHERE m."agendaId" = ${agendaId}::uuid ORDER BY m.position, r.position`
