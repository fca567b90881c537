import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { KpiOn } from '@/lib/domain/kpi'
import { nextKpiNumber } from '@/lib/domain/kpi-number'
import { canAddKpi } from '@/lib/policy/kpi-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { agendaPage } from '@/lib/queries/region-page'

export type KpiChoices = {
  /** What a KPI can hang on, in the order of the agenda. */
  places: (NonNullable<KpiOn> & { code: string; title: string })[]
  /** All KPIs of the agenda in their order. */
  inOrder: { id: string; number: string; name: string }[]
}

/** What the form of a KPI offers to choose from. */
export async function findKpiChoices(tx: Tx, agendaId: string): Promise<KpiChoices> {
  const [choices] = await tx.$queryRaw<[KpiChoices]>`
    SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('kind', kind, 'id', id, 'code', code, 'title', title) ORDER BY ambition, result, activity) FROM (
             SELECT 'ambition' AS kind, id, number AS code, title, position AS ambition, 0 AS result, 0 AS activity FROM "Ambition" WHERE "agendaId" = ${agendaId}::uuid
             UNION ALL
             SELECT 'result', r.id, m.number || '.' || r.number, r.title, m.position, r.position, 0
               FROM "Result" r JOIN "Ambition" m ON m.id = r."ambitionId" WHERE m."agendaId" = ${agendaId}::uuid
             UNION ALL
             SELECT 'activity', x.id, x.code, x.title, m.position, coalesce(r.position, 0), x.position
               FROM "Activity" x JOIN "Ambition" m ON m.id = x."ambitionId" LEFT JOIN "Result" r ON r.id = x."resultId"
              WHERE x."agendaId" = ${agendaId}::uuid) place), '[]') AS places,
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', id, 'number', number, 'name', name) ORDER BY position, number)
                       FROM "Kpi" WHERE "agendaId" = ${agendaId}::uuid), '[]') AS "inOrder"`
  return choices
}

/** For adding a KPI: what it can hang on, and the next free number of each ambition and of the agenda as a whole. */
export function getNewKpi(viewer: Viewer, address: { region: string; agenda: string; now: Date; draftOf: string }) {
  return agendaPage(viewer, address, async (tx, { agenda, region }) => {
    const { places, inOrder } = await findKpiChoices(tx, agenda.id)
    const taken = inOrder.map(({ number }) => number)
    const ambitions = places.filter(({ kind }) => kind === 'ambition')
    return {
      places,
      nextNumbers: { ofAmbitions: ambitions.map(({ code }) => nextKpiNumber(code, taken)), ofAgenda: nextKpiNumber(null, taken) },
      mayAdd: canAddKpi(viewer, { regionId: region.id, status: agenda.status }),
      draft: await findKeptDraft(tx, viewer, address.draftOf),
    }
  })
}
