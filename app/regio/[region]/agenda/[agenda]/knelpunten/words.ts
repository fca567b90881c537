import { activityPath, ambitionPath, kpiPath } from '@/lib/kernel/addresses'

type On = { kind: 'ambition' | 'activity' | 'kpi'; code: string; title: string }
const inAddress = { ambition: 'ambitie', activity: 'activiteit', kpi: 'kpi' } as const

/** "activiteit-1.2a" */
export const placeInAddress = ({ kind, code }: Pick<On, 'kind' | 'code'>): string => `${inAddress[kind]}-${code}`

/** "Activiteit 1.2a Data delen" */
export const placeName = ({ kind, code, title }: On, terms: { ambitionTerm: string; activityTerm: string }): string =>
  `${kind === 'kpi' ? 'KPI' : kind === 'activity' ? terms.activityTerm : terms.ambitionTerm} ${code} ${title}`

export const placeHref = (region: string, agenda: string, { kind, code }: Pick<On, 'kind' | 'code'>): string => {
  if (kind === 'kpi') return kpiPath(region, agenda, code)
  return kind === 'activity' ? activityPath(region, agenda, code) : ambitionPath(region, agenda, code)
}
