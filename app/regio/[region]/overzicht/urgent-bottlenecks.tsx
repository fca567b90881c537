import { BottleneckTable } from '@/components/bottleneck/bottleneck-table'
import type { DateString } from '@/lib/domain/dutch-dates'
import { bottleneckPath, bottlenecksPath } from '@/lib/kernel/addresses'
import type { BottleneckRow } from '@/lib/queries/bottleneck-rows'
import { placeHref, placeName } from '../agenda/[agenda]/knelpunten/words'

type UrgentBottlenecksProps = {
  rows: readonly BottleneckRow[]
  total: number
  region: string
  agenda: { slug: string; ambitionTerm: string; activityTerm: string }
  today: DateString
}

/** What holds the work up and from whom something is needed; nothing where nobody wrote one down. */
export function UrgentBottlenecks({ rows, total, region, agenda, today }: UrgentBottlenecksProps) {
  if (total === 0) return null
  return (
    <>
      <h2>Knelpunten</h2>
      <BottleneckTable
        rows={rows}
        today={today}
        hrefOf={({ number }) => bottleneckPath(region, agenda.slug, number)}
        placeOf={({ on }) => ({ href: placeHref(region, agenda.slug, on), name: placeName(on, agenda) })}
      />
      <p className="mt-3">
        <a href={bottlenecksPath(region, agenda.slug)}>
          {total > rows.length ? `Bekijk alle ${total} knelpunten` : 'Bekijk alle knelpunten'}
        </a>
      </p>
    </>
  )
}
