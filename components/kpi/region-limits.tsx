import { Notice } from '@/components/ui/notice'
import type { Fact } from '@/components/ui/facts'
import { warningsAtRegion } from '@/lib/domain/kpi-warnings'
import type { RegionLimits } from '@/lib/queries/region-limits'

/** Says where there is more than the region wants; nothing where there isn't. */
export const LimitWarnings = ({ limits }: { limits: RegionLimits }) =>
  warningsAtRegion(
    { kpis: limits.counts.kpis, runningActivities: limits.counts.activities },
    { kpis: limits.kpis, runningActivities: limits.activities },
  ).map(({ code, words }) => <Notice key={code} tone="warning" title={words} />)

/** How many there are, beside how many the region wants at most. */
export const limitFacts = ({ counts, kpis, activities }: RegionLimits): Fact[] => [
  { term: 'KPI’s in gebruik', value: ofAtMost(counts.kpis, kpis) },
  { term: 'Lopende activiteiten', value: ofAtMost(counts.activities, activities) },
]

const ofAtMost = (count: number, limit: number | null) => (limit === null ? `${count}, zonder grens` : `${count} van hooguit ${limit}`)
