import { ChartTable } from '@/components/chart/chart-table'
import { areasWithParts, breakdownChart, breakdownWords } from '@/lib/charts/breakdown-chart'
import type { FigureChoice } from '@/lib/domain/figure-choice'
import { figureQuery } from '@/lib/forms/figure-address'

type BreakdownProps = {
  content: Parameters<typeof breakdownChart>[0] & { comparability: readonly { municipalityId: string; text: string }[] }
  wanted: FigureChoice
  here: string
}

/** The newest figures for each part of a KPI: of the region, or of the municipality that was chosen. Nothing where it has none. */
export function Breakdown({ content, wanted, here }: BreakdownProps) {
  const areas = areasWithParts(content)
  const chosen = areas.find(({ slug }) => slug === wanted.partsOf) ?? null
  const chart = breakdownChart(content, chosen)
  if (chart === null && areas.length === 0) return null
  const different = content.comparability.find(({ municipalityId }) => municipalityId === chosen?.id)
  return (
    <section aria-labelledby="uitsplitsing">
      <h2 id="uitsplitsing">Naar {breakdownWords(content.kpi.breakdownName)}</h2>
      {areas.length > 0 && (
        <ul className="dotted" aria-label="Van wie">
          {[null, ...areas].map((area) => (
            <li key={area?.slug ?? 'regio'} className="inline">
              {area === chosen ? (
                <b aria-current="true">{area?.name ?? 'Regio'}</b>
              ) : (
                <a href={`${here}${figureQuery({ ...wanted, partsOf: area?.slug ?? null })}#uitsplitsing`}>{area?.name ?? 'Regio'}</a>
              )}
            </li>
          ))}
        </ul>
      )}
      {different && <p>Niet te vergelijken: {different.text}</p>}
      {chart === null ? (
        <p className="text-quiet">Van de regio als geheel is er geen cijfer.</p>
      ) : (
        <ChartTable chart={chart} head={content.kpi.breakdownName ?? 'Onderdeel'} />
      )}
    </section>
  )
}
