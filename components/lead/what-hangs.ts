import type { WhatHangs } from '@/lib/db/what-hangs'

export type Terms = { activityTerm: string; activityTerms: string }

/** "5 activiteiten, 2 KPI’s, 3 nog te melden" */
export function whatHangsInWords({ activities, kpis, waiting }: WhatHangs, { activityTerm, activityTerms }: Terms): string {
  const parts = [
    activities > 0 && `${activities} ${(activities === 1 ? activityTerm : activityTerms).toLowerCase()}`,
    kpis > 0 && `${kpis} KPI${kpis === 1 ? '' : '’s'}`,
    waiting > 0 && `${waiting} nog te melden`,
  ].filter(Boolean)
  return parts.length === 0 ? 'nog niets' : parts.join(', ')
}
