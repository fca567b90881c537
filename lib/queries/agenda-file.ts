import 'server-only'
import { rowsOf } from '@/lib/domain/agenda-rows'
import { canSeeConfidentialRisks } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { readAgendaContent } from '@/lib/queries/agenda-content'
import { agendaPage } from '@/lib/queries/region-page'

/** Everything that stands in an agenda, for who may see it: Postgres leaves out what is not for him. */
export const getAgendaFile = (viewer: Viewer, address: { region: string; agenda: string; now: Date }) =>
  agendaPage(viewer, address, async (tx, { agenda, region, seesProgress }) => ({
    rows: rowsOf(await readAgendaContent(tx, agenda.id)),
    shown: { seesProgress, seesConfidential: canSeeConfidentialRisks(viewer, region.id) },
  }))
