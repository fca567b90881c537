import { canSeeAgenda, holds } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

/** What an agenda consists of and how it came to be: for those who make it, also after it was adopted. */
export const canSeeStructure = (viewer: Viewer, regionId: string): boolean => canSeeAgenda(viewer, { regionId, status: 'draft' })

/** Agendas are made, changed, adopted and followed up by the programme manager. Nobody changes a closed one. */
export const canChangeStructure = (viewer: Viewer, agenda: { regionId: string; status: 'draft' | 'adopted' | 'closed' }): boolean =>
  agenda.status !== 'closed' && canMakeAgendas(viewer, agenda.regionId)

export const canMakeAgendas = (viewer: Viewer, regionId: string): boolean => holds(viewer, regionId, ['programmeManager'])
