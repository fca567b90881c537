import 'server-only'
import { write } from '@/lib/db/transaction'
import type { PublicSettings } from '@/lib/domain/public-content'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canMakePublic } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type SetPublicPageFailure = 'not-found' | 'not-allowed' | 'stale'

/** Whether everybody may read what the region adopted, with names or without, and as open data. Pages that were drawn before go with the change. */
export function setPublicPage(
  viewer: Viewer,
  { regionId, version, settings }: { regionId: string; version: number; settings: PublicSettings },
): Promise<Result<null, SetPublicPageFailure>> {
  return write(viewer, 'region.public-page-set', { table: 'Region', id: regionId }, async (tx) => {
    const region = await tx.region.findUnique({ where: { id: regionId }, select: { id: true } })
    if (!region) return failed('not-found')
    if (!canMakePublic(viewer, regionId)) return failed('not-allowed')
    const { count } = await tx.region.updateMany({ where: { id: regionId, version }, data: { ...settings, version: { increment: 1 } } })
    return count === 1 ? ok(null) : failed('stale')
  })
}
