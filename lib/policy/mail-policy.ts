import type { Viewer } from '@/lib/policy/viewer'

/** The mails of the installation: what became of each, and what those say that were not sent. */
export const canSeeMails = (viewer: Viewer): boolean => viewer.grants.some(({ role }) => role === 'platformAdmin')
