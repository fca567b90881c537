import 'server-only'
import { write } from '@/lib/db/transaction'
import type { PublicSettings } from '@/lib/domain/public-content'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canMakePublic } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { findNamesInRegion } from '@/lib/queries/public-texts'

export type SetPublicPageFailure = 'not-found' | 'not-allowed' | 'stale' | 'names-unseen'

/** `hasLooked`: at who is named in what goes public. */
type Choice = { regionId: string; version: number; settings: PublicSettings; hasLooked?: boolean }

/** Whether everybody may read what the region adopted, with names or without, and as open data. Pages that were drawn before go with the change. */
export function setPublicPage(
  viewer: Viewer,
  { regionId, version, settings, hasLooked }: Choice,
): Promise<Result<null, SetPublicPageFailure>> {
  return write(viewer, 'region.public-page-set', { table: 'Region', id: regionId }, async (tx) => {
    const region = await tx.region.findUnique({ where: { id: regionId }, select: { isPublic: true, version: true } })
    if (!region) return failed('not-found')
    if (!canMakePublic(viewer, regionId)) return failed('not-allowed')
    if (region.version !== version) return failed('stale')
    const goesPublic = settings.isPublic && !region.isPublic
    if (goesPublic && !hasLooked && (await findNamesInRegion(tx, regionId)).length > 0) return failed('names-unseen')
    const { count } = await tx.region.updateMany({ where: { id: regionId, version }, data: { ...settings, version: { increment: 1 } } })
    return count === 1 ? ok(null) : failed('stale')
  })
}
