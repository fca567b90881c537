import type { KpiStatus } from '@/lib/domain/kpi'

/** Steps of a KPI on its way from proposal to decision (003 L1793-1802): only a decision of the board makes it vastgesteld. */
export const kpiActs = ['propose', 'advise', 'adopt', 'sendBack', 'withdraw'] as const
export type KpiAct = (typeof kpiActs)[number]

export const kpiActWords: Record<KpiAct, string> = {
  propose: 'Stel voor',
  advise: 'Adviseer positief',
  adopt: 'Leg vast dat het bestuur hem vaststelde',
  sendBack: 'Zet een stap terug',
  withdraw: 'Laat vervallen',
}

const routes: Record<KpiAct, Partial<Record<KpiStatus, KpiStatus>>> = {
  propose: { toBeDetermined: 'proposed' },
  advise: { proposed: 'advised' },
  adopt: { advised: 'adopted' },
  sendBack: { proposed: 'toBeDetermined', advised: 'proposed' },
  withdraw: { toBeDetermined: 'withdrawn', proposed: 'withdrawn', advised: 'withdrawn', adopted: 'withdrawn' },
}

/** The status after a step; null where the step is not possible. */
export const kpiStatusAfter = (status: KpiStatus, act: KpiAct): KpiStatus | null => routes[act][status] ?? null

/** Whoever sets a KPI back or withdraws it says why. */
export const needsReason = (act: KpiAct): boolean => act === 'sendBack' || act === 'withdraw'

export type KpiReadiness = { kind: string | null; hasDefinition: boolean }

/** Before somebody else is asked about a KPI, it says what is counted and how. */
export const isReadyFor = (act: KpiAct, { kind, hasDefinition }: KpiReadiness): boolean =>
  !['propose', 'advise', 'adopt'].includes(act) || (kind !== null && hasDefinition)
