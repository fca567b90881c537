import { notFound } from 'next/navigation'
import { SourceNotes } from '@/components/activity/source-notes'
import { LineChartSvg } from '@/components/chart/line-chart-svg'
import { ChartTable } from '@/components/chart/chart-table'
import { Static } from '@/components/drawn-once/static'
import { KpiFacts } from '@/components/kpi/kpi-facts'
import { KpiTargets } from '@/components/kpi/kpi-targets'
import { Interpretations } from '@/components/kpi/interpretations'
import { ButtonLink } from '@/components/ui/button'
import { Columns } from '@/components/ui/columns'
import { DownloadLinks } from '@/components/ui/download-links'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { kpiCharts } from '@/lib/charts/kpi-chart'
import { summaryOf } from '@/lib/charts/chart-summary'
import { requireViewer } from '@/lib/auth/session'
import { kpiActs, kpiStatusAfter } from '@/lib/domain/kpi-route'
import { measurePeriodKind } from '@/lib/domain/measure-period'
import { changeKpiPath, checkFiguresPath, enterFiguresPath, figuresPath, kpiChartPath, kpiPath, kpisPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getKpi } from '@/lib/queries/kpi'
import { RegionChrome } from '../../../../../chrome'
import { noticeOf } from './notices'
import { PublishForm } from './publish-form'
import { StepForm } from './step-forms'

export default async function KpiPage({ params, searchParams }: PageProps<'/regio/[region]/agenda/[agenda]/kpi/[number]'>) {
  const { region, agenda, number } = await params
  const notice = noticeOf((await searchParams).melding)
  const viewer = await requireViewer()
  const here = kpiPath(region, agenda, number)
  const page = await getKpi(viewer, { region, agenda, number, now: now(), draftOf: here })
  if (!page) notFound()

  const { frame, content } = page
  const { kpi, figures, seesMeasurements, mayKeep, mayEnter, mayAdopt, checks, draft } = content
  const waiting = figures.filter(({ stage }) => stage !== 'published')
  const totals = figures.filter(({ breakdown }) => breakdown === null)
  const charts = kpiCharts(kpi, totals, content, seesMeasurements)
  const acts = kpiActs.filter((act) => kpiStatusAfter(kpi.status, act) !== null && (act === 'adopt' ? mayAdopt : mayKeep))

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={`KPI ${number}`} current={kpisPath(region, agenda)} reading>
      <Static>
        <PageHeader
          crumbs={[{ href: kpisPath(region, agenda), label: 'KPI’s' }]}
          context={kpi.on ? `${kpi.on.code} ${kpi.on.title}` : undefined}
          title={`${kpi.number} ${kpi.name}`}
          lead={kpi.why || undefined}
        >
          {(mayKeep || mayEnter || checks.length > 0) && (
            <p className="mt-4 flex flex-wrap gap-3">
              {mayEnter && (
                <ButtonLink small href={enterFiguresPath(region, agenda, number)}>
                  Voer cijfers in
                </ButtonLink>
              )}
              {checks.length > 0 && (
                <ButtonLink small href={checkFiguresPath(region, agenda, number)}>
                  Controleer de cijfers van {checks.map(({ name }) => name).join(' en ')}
                </ButtonLink>
              )}
              {mayKeep && (
                <ButtonLink small variant="secondary" href={changeKpiPath(region, agenda, number)}>
                  Wijzig het KPI-blad
                </ButtonLink>
              )}
            </p>
          )}
        </PageHeader>
        {notice && <Notice id="melding" tone="success" title={notice} />}
        {kpi.unmeasurableReason && <Notice title="Nog niet meetbaar.">{kpi.unmeasurableReason}</Notice>}
        {content.comparability.map(({ municipality, text }) => (
          <Notice key={municipality} tone="warning" title={`Het cijfer van ${municipality} is niet te vergelijken met dat van de anderen.`}>
            {text}
          </Notice>
        ))}
        <Columns
          asideLabel="Kenmerken"
          aside={
            <>
              <KpiFacts kpi={kpi} definitions={content.definitions} />
            </>
          }
        >
          {charts.length === 0 ? (
            <EmptyState title="Er zijn nog geen cijfers">
              <p>{seesMeasurements ? 'Hier komen de cijfers per gemeente en per periode.' : 'Er is nog niets gepubliceerd.'}</p>
            </EmptyState>
          ) : (
            charts.map((chart) => (
              <section key={chart.periods[0]!.period}>
                <h2>{headings[measurePeriodKind(chart.periods[0]!.period)]}</h2>
                <p>{summaryOf(chart)}</p>
                {chart.periods.length > 1 && <LineChartSvg chart={chart} />}
                <ChartTable chart={chart} />
              </section>
            ))
          )}
          {charts.length > 0 && <DownloadLinks list={figuresPath(region, agenda, number)} chart={kpiChartPath(region, agenda, number)} />}
          {content.targets.length > 0 && <KpiTargets targets={content.targets} unit={kpi.unit} />}
          <Interpretations figures={figures} />
          <SourceNotes notes={content.notes} />
        </Columns>
      </Static>
      {mayEnter && waiting.length > 0 && (
        <section aria-labelledby="publiceren">
          <h2 id="publiceren">Publiceren</h2>
          <PublishForm
            kpiId={kpi.id}
            ready={waiting.filter(({ stage, municipality }) => stage === 'checked' || municipality === null).length}
            waiting={waiting.filter(({ stage, municipality }) => stage === 'entered' && municipality !== null).length}
            place={{ region, agenda, number }}
          />
        </section>
      )}
      {acts.length > 0 && (
        <section aria-labelledby="stappen">
          <h2 id="stappen">Naar een besluit</h2>
          <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
            {acts.map((act) => (
              <StepForm key={act} act={act} kpi={kpi} decisions={content.decisions} place={{ region, agenda, number }} draft={draft} />
            ))}
          </div>
        </section>
      )}
    </RegionChrome>
  )
}

const headings = { year: 'Per jaar', halfYear: 'Per halfjaar', quarter: 'Per kwartaal', month: 'Per maand', day: 'Op een dag' } as const
