import 'server-only'
import { changeStructure, type StructureFailure } from '@/lib/commands/structure-lock'
import { withdrawHeld, type WithdrawHeldFailure } from '@/lib/commands/withdrawn-part'
import type { Part } from '@/lib/domain/structure'
import type { Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type WithdrawPartFailure = StructureFailure | WithdrawHeldFailure

/**
 * Lets a part of an adopted agenda lapse, with everything under it, and why. It stays readable, and each of its states says so in the
 * reports and comparisons from now on.
 */
export function withdrawPart(
  viewer: Viewer,
  { agendaId, part, version, reason, now }: { agendaId: string; part: Part; version: number; reason: string; now: Date },
): Promise<Result<null, WithdrawPartFailure>> {
  return changeStructure<null, WithdrawPartFailure>(viewer, { event: `${part.kind}.withdrawn`, agendaId, now }, (tx, agenda, log) =>
    withdrawHeld(tx, viewer, { agenda, log }, { part, version, reason, now }),
  )
}
