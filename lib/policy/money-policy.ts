import { holds } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type MoneyPlace = { readonly regionId: string; readonly agendaStatus: 'draft' | 'adopted' | 'closed' }

/** Who adds, changes and lapses money and hours: who makes a draft there, and with the secretary once it runs. Nobody in a closed agenda. */
export function canKeepMoney(viewer: Viewer, { regionId, agendaStatus }: MoneyPlace): boolean {
  if (agendaStatus === 'closed') return false
  return holds(viewer, regionId, agendaStatus === 'draft' ? ['programmeManager'] : ['programmeManager', 'secretary'])
}

/** Money is spent in an agenda that runs. */
export const canRecordSpending = (viewer: Viewer, place: MoneyPlace): boolean =>
  place.agendaStatus === 'adopted' && canKeepMoney(viewer, place)
