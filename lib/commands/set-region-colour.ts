import 'server-only'
import { write } from '@/lib/db/transaction'
import type { Colour } from '@/lib/domain/colour'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canKeepRegion } from '@/lib/policy/people-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type SetRegionColourFailure = 'not-found' | 'not-allowed' | 'stale'

/** The colour of links and buttons on the pages of a region; null: the neutral one. */
export function setRegionColour(
  viewer: Viewer,
  { regionId, version, colour }: { regionId: string; version: number; colour: Colour | null },
): Promise<Result<null, SetRegionColourFailure>> {
  return write(viewer, 'region.colour-set', { table: 'Region', id: regionId }, async (tx) => {
    const region = await tx.region.findUnique({ where: { id: regionId }, select: { id: true } })
    if (!region) return failed('not-found')
    if (!canKeepRegion(viewer, regionId)) return failed('not-allowed')
    const { count } = await tx.region.updateMany({
      where: { id: regionId, version },
      data: { accentColour: colour, version: { increment: 1 } },
    })
    return count === 1 ? ok(null) : failed('stale')
  })
}
