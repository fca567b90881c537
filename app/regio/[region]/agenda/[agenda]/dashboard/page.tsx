import { notFound } from 'next/navigation'
import { Fragment } from 'react'
import { Static } from '@/components/drawn-once/static'
import { KpiStateTable } from '@/components/kpi/kpi-state-table'
import { KpisWithoutFigures } from '@/components/kpi/kpis-without-figures'
import { StatusLegend } from '@/components/kpi/placed-figure'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { agendaPath, ambitionPath, kpiPath, kpisPath, municipalityPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { isBackground } from '@/lib/domain/kpi'
import { firstYearShown } from '@/lib/domain/kpi-series'
import { getDashboard, type KpiOnDashboard } from '@/lib/queries/dashboard'
import { RegionChrome } from '../../../../chrome'
import { SignalPlace } from '../kpi/[number]/signal-place'
import { AgendaState } from './agenda-state'
import { Municipalities } from './municipalities'
import { StandsOut } from './stands-out'

export default async function DashboardPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/dashboard'>) {
  const { region, agenda: slug } = await params
  const viewer = await requireViewer()
  const page = await getDashboard(viewer, { region, agenda: slug, now: now() })
  if (!page) notFound()

  const { frame, content } = page
  const { agenda, today } = frame
  const { kpis, progress } = content
  const adopted = kpis.filter(({ status }) => status === 'adopted')
  const onTheirWay = kpis.filter((kpi) => kpi.status !== 'adopted' && !isBackground(kpi))
  const background = kpis.filter(isBackground)
  const hrefOf = ({ number }: { number: string }) => kpiPath(region, slug, number)
  // A form stands at a signal only; without any the page is drawn once as a whole.
  const acts = content.nextMeetings.length > 0 && kpis.some(({ state }) => state.signal)
  const Shown = acts ? Static : Fragment

  return (
    <RegionChrome acts={acts} viewer={viewer} frame={frame} title="Dashboard" current={kpisPath(region, slug)}>
      <Shown>
        <PageHeader
          crumbs={[
            { href: agendaPath(region, slug), label: agenda.title },
            { href: kpisPath(region, slug), label: 'KPI’s' },
          ]}
          title="Dashboard"
          lead={inWords(adopted, onTheirWay)}
        />
        <h2>Wat opvalt</h2>
      </Shown>
      <StandsOut
        kpis={[...adopted, ...onTheirWay]}
        hrefOf={hrefOf}
        othersHref="#niet-vastgesteld"
        placeOf={(kpi) => (
          <SignalPlace
            kpi={kpi}
            place={{ region, agenda: slug, number: kpi.number }}
            signal={kpi.state.signal?.sentence ?? null}
            onAgenda={content.onAgenda.find(({ kpiId }) => kpiId === kpi.id) ?? null}
            nextMeetings={content.nextMeetings}
          />
        )}
      />
      <Shown>
        {progress && (
          <AgendaState
            agenda={agenda}
            ambitions={progress.ambitions}
            lifecycles={progress.lifecycles}
            hrefOf={({ number }) => ambitionPath(region, slug, number)}
          />
        )}
        <Municipalities
          region={region}
          agenda={slug}
          municipalities={content.municipalities}
          states={progress?.municipalities ?? null}
          hrefOf={(municipality) => municipalityPath(region, slug, municipality.slug)}
        />
        <h2>KPI’s vastgesteld door {frame.region.board}</h2>
        {adopted.length === 0 ? (
          <EmptyState title={`Nog geen KPI is vastgesteld door ${frame.region.board}`} />
        ) : (
          <Kpis caption="Vastgestelde KPI’s" kpis={adopted} hrefOf={hrefOf} today={today} />
        )}
        {onTheirWay.length > 0 && (
          <>
            <h2 id="niet-vastgesteld">KPI’s die nog niet zijn vastgesteld</h2>
            <Kpis caption="KPI’s die nog niet zijn vastgesteld" kpis={onTheirWay} hrefOf={hrefOf} today={today} />
          </>
        )}
        {background.length > 0 && (
          <>
            <h2>Achtergrondcijfers</h2>
            <p className="text-quiet">Cijfers uit het beeld van de regio. Niemand stelde ze voor als KPI.</p>
            <details>
              <summary>Toon {background.length === 1 ? 'het achtergrondcijfer' : `de ${background.length} achtergrondcijfers`}</summary>
              <Kpis caption="Achtergrondcijfers" kpis={background} hrefOf={hrefOf} today={today} />
            </details>
          </>
        )}
        <StatusLegend figures={kpis.map(({ state }) => state.last)} />
      </Shown>
    </RegionChrome>
  )
}

type KpisProps = { caption: string; kpis: readonly KpiOnDashboard[]; hrefOf: (kpi: KpiOnDashboard) => string; today: string }

function Kpis({ caption, kpis, hrefOf, today }: KpisProps) {
  const measured = kpis.filter(isMeasured)
  return (
    <>
      {measured.length > 0 && <KpiStateTable caption={caption} kpis={measured} hrefOf={hrefOf} />}
      <KpisWithoutFigures
        title={`Zonder cijfer voor de regio sinds ${firstYearShown(today)}`}
        kpis={kpis.filter((kpi) => !isMeasured(kpi))}
        hrefOf={hrefOf}
        reasonOf={({ state }) => state.waiting?.note}
      />
    </>
  )
}

const isMeasured = ({ state }: KpiOnDashboard): boolean => state.last !== null

function inWords(adopted: readonly KpiOnDashboard[], onTheirWay: readonly KpiOnDashboard[]): string {
  const measured = [...adopted, ...onTheirWay].filter(isMeasured).length
  return `${adopted.length + onTheirWay.length} KPI’s, waarvan ${adopted.length} vastgesteld door het bestuur. Van ${measured} is er een cijfer voor de regio.`
}
