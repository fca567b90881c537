import { notFound } from 'next/navigation'
import { ChartTable } from '@/components/chart/chart-table'
import { LineChartSvg } from '@/components/chart/line-chart-svg'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { summaryOf } from '@/lib/charts/chart-summary'
import { regionsChart, type RegionLine } from '@/lib/charts/regions-chart'
import { indicatorWords } from '@/lib/domain/indicator'
import { kpiPath, kpisPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getOtherRegions, type OtherRegion } from '@/lib/queries/other-regions'
import { RegionChrome } from '../../../../../../chrome'
import { CountedDifferently } from './counted-differently'
import { WhatRegionsCount } from './what-regions-count'

export default async function OtherRegionsPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/kpi/[number]/andere-regios'>) {
  const { region, agenda, number } = await params
  const viewer = await requireViewer()
  const page = await getOtherRegions(viewer, { region, agenda, number, now: now() })
  if (!page) notFound()

  const { frame, content } = page
  const { kpi, others, own, said, figures, references } = content
  const alike = others?.filter(({ differences }) => differences.length === 0) ?? []
  const different = others?.filter(({ differences }) => differences.length > 0) ?? []
  const chart = regionsChart({
    ...{ title: kpi.name, unit: kpi.unit, frequency: kpi.frequency, references },
    own: { id: frame.region.id, name: frame.region.name, figures, ...said },
    others: alike.map(lineOf),
  })

  return (
    <RegionChrome viewer={viewer} frame={frame} title={`KPI ${number} in andere regio’s`} current={kpisPath(region, agenda)} reading>
      <PageHeader
        crumbs={[
          { href: kpisPath(region, agenda), label: 'KPI’s' },
          { href: kpiPath(region, agenda, number), label: `${number} ${kpi.name}` },
        ]}
        context={kpi.indicator ? `Landelijke indicator: ${indicatorWords[kpi.indicator]}` : undefined}
        title={`${kpi.name} in andere regio’s`}
        lead={others === null ? undefined : leadOf(alike.length, different.length)}
      />
      {others === null && (
        <EmptyState title="Deze KPI is nog niet te vergelijken">
          <p>
            {kpi.indicator === null
              ? 'Op het KPI-blad staat niet welke landelijke indicator zij volgt.'
              : 'Regio’s laten elkaar alleen KPI’s zien die hun bestuur heeft vastgesteld.'}
          </p>
        </EmptyState>
      )}
      {others !== null && (
        <section aria-labelledby="naast-elkaar">
          <h2 id="naast-elkaar">Naast elkaar</h2>
          {chart ? (
            <>
              <p>
                {summaryOf(chart)}
                {kpi.kind !== 'percentage' && chart.series.length > 1 && (
                  <span className="block text-quiet">Regio’s verschillen in grootte. Vergelijk dus de richting, niet de hoogte.</span>
                )}
              </p>
              {chart.periods.length > 1 && <LineChartSvg chart={chart} />}
              <ChartTable chart={chart} head="Regio" />
            </>
          ) : (
            <p className="text-quiet">Er is nog geen cijfer gepubliceerd over een hele regio.</p>
          )}
        </section>
      )}
      {different.length > 0 && <CountedDifferently regions={different} region={frame.region.name} />}
      {others !== null && others.length > 0 && (
        <WhatRegionsCount rows={[...(own ? [{ ...own, region: frame.region.name }] : []), ...others]} />
      )}
    </RegionChrome>
  )
}

const lineOf = ({ regionId, region, isExample, figures, caveats, comparability, definitions }: OtherRegion): RegionLine => ({
  ...{ id: regionId, name: region, figures, caveats, comparability },
  breaks: definitions.flatMap(({ fromPeriod }) => fromPeriod ?? []),
  note: isExample ? 'Voorbeeldregio: haar cijfers kunnen verzonnen zijn, zie de bron.' : undefined,
})

function leadOf(alike: number, different: number): string {
  if (alike + different === 0) return 'Nog geen andere regio heeft een KPI vastgesteld die deze indicator volgt.'
  const same =
    alike === 0
      ? 'Geen andere regio telt hetzelfde'
      : alike === 1
        ? '1 andere regio telt hetzelfde'
        : `${alike} andere regio’s tellen hetzelfde`
  return different === 0 ? `${same}.` : `${same}, ${different} ${different === 1 ? 'telt' : 'tellen'} anders.`
}
