import { holds } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

/** Who did what in a region: for who answers for it (BIO2 8.15). */
export const canSeeTrail = (viewer: Viewer, regionId: string): boolean => holds(viewer, regionId, ['programmeManager'])

/** What happened outside a region: who signed in, which attempts were refused. */
export const canSeeInstallationTrail = (viewer: Viewer): boolean => viewer.grants.some(({ role }) => role === 'platformAdmin')
