export type KpiStatus = 'toBeDetermined' | 'proposed' | 'advised' | 'adopted' | 'withdrawn'

export const kpiStatusWords: Record<KpiStatus, string> = {
  toBeDetermined: 'Nader te bepalen',
  proposed: 'Voorgesteld',
  advised: 'Geadviseerd',
  adopted: 'Vastgesteld',
  withdrawn: 'Vervallen',
}
