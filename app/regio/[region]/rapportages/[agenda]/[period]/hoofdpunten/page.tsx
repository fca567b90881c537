import { forbidden, notFound } from 'next/navigation'
import { Requests } from '@/components/report/requests'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { periodName } from '@/lib/domain/period'
import { reportPath, reportRequestPath, reportsPath, reportSummaryPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { canCompileReport } from '@/lib/policy/report-policy'
import { takeKeptDraft } from '@/lib/queries/kept-draft'
import { getReportHead } from '@/lib/queries/report-editing'
import { RegionChrome } from '../../../../../chrome'
import { KeptText } from '../../../../../kept-text'
import { NotConcept } from '../not-concept'
import { SummaryForm } from './summary-form'

export default async function ReportSummaryPage({
  params,
  searchParams,
}: PageProps<'/regio/[region]/rapportages/[agenda]/[period]/hoofdpunten'>) {
  const { region, agenda, period } = await params
  const { melding } = await searchParams
  const viewer = await requireViewer()
  const page = await getReportHead(viewer, { region, agenda, period, now: now() })
  if (!page) notFound()

  const { frame, content: head } = page
  if (!canCompileReport(viewer, frame.region.id)) forbidden()
  const report = reportPath(region, agenda, period)
  const draft = await takeKeptDraft(viewer, reportSummaryPath(region, agenda, period))

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title="Hoofdpunten schrijven" current={reportsPath(region)}>
      <PageHeader
        crumbs={[
          { href: reportsPath(region), label: 'Rapportages' },
          { href: report, label: `Rapport ${period}` },
        ]}
        title={`Hoofdpunten en wat wordt gevraagd van ${frame.region.board}`}
        lead={`Rapport over het ${periodName(head.period)}`}
      />
      {melding === 'gevraagd' && <Notice id="melding" tone="success" title="Wat het bestuur wordt gevraagd is bewaard." />}
      {melding === 'weg' && <Notice id="melding" tone="success" title="Dit wordt niet meer aan het bestuur gevraagd." />}
      {draft && <KeptText path={reportSummaryPath(region, agenda, period)} />}
      {head.status !== 'concept' && draft === null ? (
        <NotConcept status={head.status} href={report} />
      ) : (
        <>
          <h2>Hoofdpunten</h2>
          <SummaryForm
            key={draft ? 'kept' : 'own'}
            reportId={head.id}
            version={head.version}
            place={{ region, agenda, period, number: '' }}
            summary={head.summary}
            draft={draft}
            cancelHref={report}
          />
          <h2>Gevraagd van {frame.region.board}</h2>
          <p className="mb-5 text-quiet">Bewaar eerst de hoofdpunten als je die hebt veranderd. Kies daarna wat je wilt wijzigen.</p>
          <Requests
            requests={head.requests}
            ambitionTerm={frame.agenda.ambitionTerm}
            hrefOf={({ id }) => reportRequestPath(region, agenda, period, id)}
          />
          <p>
            <a href={reportRequestPath(region, agenda, period)}>Voeg iets toe</a>
          </p>
        </>
      )}
    </RegionChrome>
  )
}
