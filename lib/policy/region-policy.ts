import { roles, type Grant, type Role, type Viewer } from '@/lib/policy/viewer'

/** With one of these somebody works in a region instead of only reading what was adopted. */
export const workingRoles: readonly Role[] = roles.filter((role) => role !== 'reader' && role !== 'platformAdmin')

/** With one of these he sees what is confidential there. */
export const confidentialRoles: readonly Role[] = ['boardMember', 'secretary', 'programmeTeam', 'programmeManager']

export const grantsIn = (viewer: Viewer, regionId: string): readonly Grant[] => viewer.grants.filter((grant) => grant.regionId === regionId)

export const holds = (viewer: Viewer, regionId: string, roles: readonly Role[]): boolean =>
  grantsIn(viewer, regionId).some(({ role }) => roles.includes(role))

/** A region that somebody may not enter does not exist for him. */
export const canEnterRegion = (viewer: Viewer, regionId: string): boolean => grantsIn(viewer, regionId).length > 0

/** Whoever works in the region sees how things stand; a reader sees only what was adopted. */
export const canSeeProgress = (viewer: Viewer, regionId: string): boolean =>
  grantsIn(viewer, regionId).some(({ role }) => role !== 'reader')

/** A draft agenda is for those who make it. */
export const canSeeAgenda = (viewer: Viewer, agenda: { regionId: string; status: 'draft' | 'adopted' | 'closed' }): boolean =>
  agenda.status === 'draft'
    ? holds(viewer, agenda.regionId, ['programmeManager', 'programmeTeam', 'secretary', 'policyOfficer', 'lead'])
    : canEnterRegion(viewer, agenda.regionId)

/** Where the source contradicts itself: of use to those who work with it, not to readers. */
export const canSeeSourceNotes = (viewer: Viewer, regionId: string): boolean => canSeeProgress(viewer, regionId)

/** A risk that is confidential is for the board and for who runs the programme (row level security says the same). */
export const canSeeConfidentialRisks = (viewer: Viewer, regionId: string): boolean => holds(viewer, regionId, confidentialRoles)

/** The page on which the programme is run: who has reported, what has no owner, what the agenda still lacks. */
export const canSeeProgramme = (viewer: Viewer, regionId: string): boolean =>
  holds(viewer, regionId, ['programmeManager', 'programmeTeam', 'secretary'])

/** What regions let each other see: for who has a role in one of them (app.shared_agendas and app.shared_kpis say the same). */
export const canSeeOtherRegions = (viewer: Viewer): boolean => viewer.grants.some(({ regionId }) => Boolean(regionId))

/** Whether everybody may read what the region adopted, and how much of it. */
export const canMakePublic = (viewer: Viewer, regionId: string): boolean => holds(viewer, regionId, ['programmeManager'])

/** The names of the regions of this installation, without their content. */
export const canListRegions = (viewer: Viewer): boolean => viewer.grants.some(({ role }) => role === 'platformAdmin')

export type StartPage = 'overzicht' | 'beleidsoverleg' | 'mijn-updates' | 'programma' | 'agenda'

/** The page that somebody needs first, by the first of these roles that he holds. */
export function startPageOf(viewer: Viewer, regionId: string): StartPage {
  if (holds(viewer, regionId, ['boardMember'])) return 'overzicht'
  if (holds(viewer, regionId, ['programmeManager', 'programmeTeam', 'secretary'])) return 'programma'
  if (holds(viewer, regionId, ['policyOfficer'])) return 'beleidsoverleg'
  if (holds(viewer, regionId, ['lead', 'workgroupMember'])) return 'mijn-updates'
  if (holds(viewer, regionId, ['dataAnalyst'])) return 'overzicht'
  return 'agenda'
}
