import 'server-only'
import type { Viewer } from '@/lib/policy/viewer'
import { listActivityRows } from '@/lib/queries/activity-rows'
import { agendaPage } from '@/lib/queries/region-page'
import { withRights } from '@/lib/queries/track-rights'

/** The local activities of an agenda beside the municipalities of the region. Null for who doesn't see how things stand. */
export function getMunicipalityMatrix(viewer: Viewer, address: { region: string; agenda: string; now: Date }) {
  return agendaPage(viewer, address, async (tx, frame) => {
    if (!frame.seesProgress) return null
    const { rows } = await listActivityRows(tx, { agendaId: frame.agenda.id, tracking: 'perMunicipality' })
    return rows.map((row) => ({ ...row, tracks: withRights(viewer, frame, row) }))
  })
}
