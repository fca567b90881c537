import { forbidden, notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { reportPath, reportRequestPath, reportsPath, reportSummaryPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { canCompileReport } from '@/lib/policy/report-policy'
import { takeKeptDraft } from '@/lib/queries/kept-draft'
import { getDecisionRequest } from '@/lib/queries/report-editing'
import { RegionChrome } from '../../../../../../chrome'
import { KeptText } from '../../../../../../kept-text'
import { NotConcept } from '../../not-concept'
import { RemoveForm } from './remove-form'
import { RequestForm } from './request-form'

export default async function ReportRequestPage({ params }: PageProps<'/regio/[region]/rapportages/[agenda]/[period]/gevraagd/[request]'>) {
  const { region, agenda, period, request: id } = await params
  const viewer = await requireViewer()
  const page = await getDecisionRequest(viewer, { region, agenda, period, request: id === 'nieuw' ? null : id, now: now() })
  if (!page) notFound()

  const { frame, content } = page
  if (!canCompileReport(viewer, frame.region.id)) forbidden()
  const { head, request, ambitions } = content
  const draft = await takeKeptDraft(viewer, reportRequestPath(region, agenda, period, request?.id))
  const back = reportSummaryPath(region, agenda, period)
  const place = { region, agenda, period, number: '' }

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={`Gevraagd van ${frame.region.board}`} current={reportsPath(region)}>
      <PageHeader
        crumbs={[
          { href: reportsPath(region), label: 'Rapportages' },
          { href: reportPath(region, agenda, period), label: `Rapport ${period}` },
          { href: back, label: 'Hoofdpunten' },
        ]}
        title={request ? request.title : `Iets vragen van ${frame.region.board}`}
      />
      {draft && <KeptText path={reportRequestPath(region, agenda, period, request?.id)} />}
      {head.status !== 'concept' && draft === null ? (
        <NotConcept status={head.status} href={reportPath(region, agenda, period)} />
      ) : (
        <div className="mt-7">
          <RequestForm
            key={draft ? 'kept' : 'own'}
            reportId={head.id}
            place={place}
            request={request}
            ambitions={ambitions}
            ambitionTerm={frame.agenda.ambitionTerm}
            draft={draft}
            cancelHref={back}
          />
          {request && <RemoveForm reportId={head.id} requestId={request.id} version={request.version} place={place} />}
        </div>
      )}
    </RegionChrome>
  )
}
