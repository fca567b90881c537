export const kpiStatuses = ['toBeDetermined', 'proposed', 'advised', 'adopted', 'withdrawn'] as const
export type KpiStatus = (typeof kpiStatuses)[number]

export const kpiStatusWords: Record<KpiStatus, string> = {
  toBeDetermined: 'Nader te bepalen',
  proposed: 'Voorgesteld',
  advised: 'Geadviseerd',
  adopted: 'Vastgesteld',
  withdrawn: 'Vervallen',
}
