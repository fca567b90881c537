import type { WhatHangs } from '@/lib/db/what-hangs'

/** "5 activiteiten, 2 KPI’s, 3 nog te melden" */
export function whatHangsInWords({ activities, kpis, waiting }: WhatHangs, terms: string): string {
  const parts = [
    activities > 0 && `${activities} ${terms.toLowerCase()}`,
    kpis > 0 && `${kpis} KPI${kpis === 1 ? '' : '’s'}`,
    waiting > 0 && `${waiting} nog te melden`,
  ].filter(Boolean)
  return parts.length === 0 ? 'nog niets' : parts.join(', ')
}
