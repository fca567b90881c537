import { notFound } from 'next/navigation'
import { ActivityTable } from '@/components/activity/activity-table'
import { FiguresBeside } from '@/components/kpi/figures-beside'
import { KpisWithoutFigures } from '@/components/kpi/kpis-without-figures'
import { StatusLegend } from '@/components/kpi/placed-figure'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { activityPath, agendaPath, dashboardPath, kpiPath, kpisPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { isBackground } from '@/lib/domain/kpi'
import { firstYearShown } from '@/lib/domain/kpi-series'
import { getMunicipality, type KpiOfMunicipality } from '@/lib/queries/municipality'
import { RegionChrome } from '../../../../../chrome'
import { MunicipalityState } from './municipality-state'

export default async function MunicipalityPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/gemeente/[slug]'>) {
  const { region, agenda, slug } = await params
  const viewer = await requireViewer()
  const page = await getMunicipality(viewer, { region, agenda, slug, now: now() })
  if (!page) notFound()

  const { frame, content } = page
  const { municipality, activities } = content
  const terms = frame.agenda.activityTerms.toLowerCase()
  const kpis = content.kpis.filter(({ own }) => own !== null)
  const ofAgenda = kpis.filter((kpi) => !isBackground(kpi))
  const background = kpis.filter(isBackground)
  const kpiHref = ({ number }: KpiOfMunicipality) => kpiPath(region, agenda, number)

  return (
    <RegionChrome viewer={viewer} frame={frame} title={municipality.name} current={kpisPath(region, agenda)}>
      <PageHeader
        crumbs={[
          { href: agendaPath(region, agenda), label: frame.agenda.title },
          { href: dashboardPath(region, agenda), label: 'Dashboard' },
        ]}
        title={municipality.name}
        lead={
          activities
            ? `Lokale ${terms} van de gemeente, en cijfers naast die van de regio.`
            : 'Cijfers van de gemeente, naast die van de regio.'
        }
      >
        {activities && activities.length > 0 && <MunicipalityState activities={activities} periodId={frame.period?.id ?? null} />}
      </PageHeader>
      {activities && (
        <>
          <h2>Lokale {terms}</h2>
          {activities.length === 0 ? (
            <EmptyState title={`${municipality.name} heeft geen lokale ${terms}`} />
          ) : (
            <ActivityTable
              caption={`Lokale ${terms} van ${municipality.name}`}
              captionHidden
              rows={activities}
              hrefOf={({ code }) => activityPath(region, agenda, code)}
              today={frame.today}
              periodId={frame.period?.id ?? null}
              seesProgress
            />
          )}
        </>
      )}
      <h2>KPI’s</h2>
      {ofAgenda.length === 0 ? (
        <EmptyState title={`Er zijn geen cijfers sinds ${firstYearShown(frame.today)}`} />
      ) : (
        <FiguresBeside
          caption={`KPI’s van ${municipality.name}`}
          municipality={municipality.name}
          kpis={[...ofAgenda.filter(isAdopted), ...ofAgenda.filter((kpi) => !isAdopted(kpi))]}
          hrefOf={kpiHref}
        />
      )}
      <KpisWithoutFigures
        title={`Zonder cijfer van ${municipality.name} sinds ${firstYearShown(frame.today)}`}
        kpis={content.kpis.filter((kpi) => kpi.own === null && !isBackground(kpi))}
        hrefOf={kpiHref}
      />
      {background.length > 0 && (
        <>
          <h2>Achtergrondcijfers</h2>
          <FiguresBeside
            caption={`Achtergrondcijfers van ${municipality.name}`}
            municipality={municipality.name}
            kpis={background}
            hrefOf={kpiHref}
          />
        </>
      )}
      <StatusLegend
        figures={kpis.flatMap(({ own, region: ofRegion, references }) => [own, ofRegion, ...references.map(({ figure }) => figure)])}
      />
    </RegionChrome>
  )
}

const isAdopted = ({ status }: KpiOfMunicipality): boolean => status === 'adopted'
