import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { standsOut } from '@/lib/domain/kpi-state'
import { signalRule } from '@/lib/domain/kpi-signal'
import type { KpiOnDashboard } from '@/lib/queries/dashboard'

const mostShown = 8

type StandsOutProps = {
  kpis: readonly KpiOnDashboard[]
  hrefOf: (kpi: KpiOnDashboard) => string
  /** Where those that the board didn't adopt stand. */
  othersHref: string
  /** Where a signal stands, or the button that puts it on an agenda. */
  placeOf: (kpi: KpiOnDashboard) => ReactNode
}

/** What asks for a look, the heaviest first. Of KPIs that the board didn't adopt, those with old figures are told together. */
export function StandsOut({ kpis, hrefOf, othersHref, placeOf }: StandsOutProps) {
  const found = kpis.flatMap((kpi) => standsOut(kpi.state).map((about) => ({ ...about, kpi })))
  const isTogether = ({ kpi, about }: (typeof found)[number]) => about === 'old' && kpi.status !== 'adopted'
  const own = found.filter((each) => !isTogether(each)).toSorted((a, b) => weight[a.about] - weight[b.about])
  const together = found.length - own.length
  if (found.length === 0)
    return (
      <EmptyState title="Er valt niets op">
        <p>{signalRule}</p>
      </EmptyState>
    )
  return (
    <ul className="list-disc pl-5">
      {own.slice(0, mostShown).map(({ kpi, about, sentence }) => (
        <li key={`${kpi.id} ${sentence}`}>
          <a href={hrefOf(kpi)}>
            {kpi.number} {kpi.name}
          </a>
          : {sentence}
          {about === 'change' && placeOf(kpi)}
        </li>
      ))}
      {own.length > mostShown && <li>En nog {own.length - mostShown} andere, die in de tabellen hieronder staan.</li>}
      {together > 0 && (
        <li>
          Bij{' '}
          <a href={othersHref}>
            {together === 1 ? '1 KPI die nog niet is vastgesteld' : `${together} KPI’s die nog niet zijn vastgesteld`}
          </a>{' '}
          hoort een nieuwer cijfer te zijn.
        </li>
      )}
    </ul>
  )
}

const weight = { change: 1, target: 2, old: 3 }
