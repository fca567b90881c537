import 'server-only'
import { changeStructure, type StructureFailure } from '@/lib/commands/structure-lock'
import { findPart } from '@/lib/commands/structure-part'
import { withdrawFound } from '@/lib/commands/withdrawn-part'
import { named, type Part } from '@/lib/domain/structure'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type WithdrawPartFailure = StructureFailure | 'stale' | 'already-withdrawn' | 'is-draft'

/**
 * Lets a part of an adopted agenda lapse, with everything under it, and why. It stays readable, and each of its states says so in the
 * reports and comparisons from now on.
 */
export function withdrawPart(
  viewer: Viewer,
  { agendaId, part, version, reason, now }: { agendaId: string; part: Part; version: number; reason: string; now: Date },
): Promise<Result<null, WithdrawPartFailure>> {
  return changeStructure<null, WithdrawPartFailure>(viewer, { event: `${part.kind}.withdrawn`, agendaId, now }, async (tx, agenda, log) => {
    const found = await findPart(tx, agendaId, part)
    if (!found) return failed('not-found')
    if (agenda.status === 'draft') return failed('is-draft')
    if (found.isWithdrawn) return failed('already-withdrawn')
    if (found.version !== version) return failed('stale')
    await log('withdrawn', named(found.word, found.code, found.title))
    await withdrawFound(tx, viewer, part, found, { reason, now })
    return ok(null)
  })
}
