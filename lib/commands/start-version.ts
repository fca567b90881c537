import 'server-only'
import { freeSlug } from '@/lib/commands/agenda-slug'
import { copyAgenda, copyStructure } from '@/lib/commands/copy-structure'
import { changeStructure, openLog, type StructureFailure } from '@/lib/commands/structure-lock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type StartVersionFailure = StructureFailure | 'not-adopted' | 'has-successor'

type Version = { agendaId: string; title: string; startYear: number; endYear: number; now: Date }

/**
 * Begins the next version of an adopted agenda: a draft with everything that stands in it, tied to it by a thread. Gives its slug.
 * What lapsed is left out, and the thread says so.
 */
export function startVersion(
  viewer: Viewer,
  { agendaId, title, startYear, endYear, now }: Version,
): Promise<Result<string, StartVersionFailure>> {
  const act = { event: 'agenda.version-started', agendaId, now, atMost: 60_000 }
  return changeStructure<string, StartVersionFailure>(viewer, act, async (tx, { regionId, status }) => {
    if (status !== 'adopted') return failed('not-adopted')
    if (await tx.agenda.findFirst({ where: { predecessorId: agendaId }, select: { id: true } })) return failed('has-successor')
    const [{ id }] = await tx.$queryRaw<[{ id: string }]>`SELECT uuidv7() AS id`
    const slug = await freeSlug(tx, regionId, { startYear, endYear })
    const copy = { from: agendaId, to: id, regionId, slug, title, startYear, endYear, now }
    await copyAgenda(tx, copy)
    await openLog(tx, viewer, { id, regionId }, { action: 'begun', subject: `Agenda ${title}`, now })
    await copyStructure(tx, copy)
    return ok(slug)
  })
}
