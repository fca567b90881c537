import { BottleneckTable } from '@/components/bottleneck/bottleneck-table'
import type { DateString } from '@/lib/domain/dutch-dates'
import { bottleneckPath, newBottleneckPath } from '@/lib/kernel/addresses'
import type { BottlenecksHere } from '@/lib/queries/bottlenecks-at'
import { placeHref, placeInAddress, placeName } from './knelpunten/words'

type BottlenecksAtProps = BottlenecksHere & {
  region: string
  agenda: { slug: string; ambitionTerm: string; activityTerm: string }
  at: { kind: 'ambition' | 'activity' | 'kpi'; code: string }
  today: DateString
}

/** What holds this up now, and the way to write down what does. */
export function BottlenecksAt({ rows, mayRaise, region, agenda, at, today }: BottlenecksAtProps) {
  if (rows.length === 0 && !mayRaise) return null
  return (
    <section aria-labelledby="knelpunten">
      <h2 id="knelpunten">Knelpunten</h2>
      {rows.length === 0 ? (
        <p className="text-quiet">Er zijn geen knelpunten open.</p>
      ) : (
        <BottleneckTable
          rows={rows}
          today={today}
          hrefOf={({ number }) => bottleneckPath(region, agenda.slug, number)}
          placeOf={
            at.kind !== 'ambition' ? undefined : ({ on }) => ({ href: placeHref(region, agenda.slug, on), name: placeName(on, agenda) })
          }
        />
      )}
      {mayRaise && (
        <p className="mt-3 print:hidden">
          <a href={newBottleneckPath(region, agenda.slug, { at: placeInAddress(at) })}>Leg een knelpunt vast</a>
        </p>
      )}
    </section>
  )
}
