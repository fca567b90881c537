import 'server-only'
import { openLog } from '@/lib/commands/structure-lock'
import { freeSlug } from '@/lib/commands/agenda-slug'
import { write } from '@/lib/db/transaction'
import type { AgendaFields } from '@/lib/domain/agenda-fields'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canEnterRegion } from '@/lib/policy/region-policy'
import { canMakeAgendas } from '@/lib/policy/structure-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type MakeAgendaFailure = 'not-found' | 'not-allowed'

/** Begins a new agenda as a draft, and gives its slug. */
export function makeAgenda(
  viewer: Viewer,
  { regionId, agenda, now }: { regionId: string; agenda: AgendaFields; now: Date },
): Promise<Result<string, MakeAgendaFailure>> {
  return write(viewer, 'agenda.made', { table: 'Region', id: regionId }, async (tx) => {
    if (!canEnterRegion(viewer, regionId)) return failed('not-found')
    if (!canMakeAgendas(viewer, regionId)) return failed('not-allowed')
    const slug = await freeSlug(tx, regionId, agenda)
    const { id } = await tx.agenda.create({ data: { regionId, slug, ...agenda }, select: { id: true } })
    await openLog(tx, viewer, { id, regionId }, { action: 'begun', subject: `Agenda ${agenda.title}`, now })
    return ok(slug)
  })
}
