import { notFound } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { requireViewer } from '@/lib/auth/session'
import { periodName } from '@/lib/domain/period'
import { reportStatusWords } from '@/lib/domain/report-route'
import { told } from '@/lib/forms/told'
import { reportsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getAdoptedReport } from '@/lib/queries/adopted-report'
import { getReport } from '@/lib/queries/report'
import { RegionChrome } from '../../../../chrome'
import { KeptText } from '../../../../kept-text'
import { AdoptedReportView } from './adopted-report'
import { draftPath } from './drafts'
import { notices } from './notices'
import { ReportOnItsWay } from './report-on-its-way'
import { RouteOfAdopted } from './route-of-adopted'

export default async function ReportPage({ params, searchParams }: PageProps<'/regio/[region]/rapportages/[agenda]/[period]'>) {
  const { region, agenda, period } = await params
  const { melding, tekst, controleer, vraag } = await searchParams
  const key = typeof tekst === 'string' ? tekst.replaceAll('\0', '') : undefined
  const viewer = await requireViewer()
  const address = { region, agenda, period, now: now() }
  const live = await getReport(viewer, { ...address, draftOf: key === undefined ? undefined : draftPath(region, agenda, period, key) })
  const drafts = key !== undefined && live?.content.draft ? { key, values: live.content.draft } : null
  const notice = told(notices, melding)
  const said = notice && (
    <Notice id="melding" tone={notice.tone} title={notice.title}>
      {notice.body}
    </Notice>
  )
  const kept = drafts && <KeptText path={draftPath(region, agenda, period, drafts.key)} />

  if (live && live.content.head.status !== 'adopted') {
    const { head, blocks, kpis, risks, confidential } = live.content
    return (
      <RegionChrome
        acts
        standsNow={`De stand van dit rapport is intussen “${reportStatusWords[head.status]}”`}
        viewer={viewer}
        frame={live.frame}
        title={`Rapport ${periodName(head.period)}`}
        current={reportsPath(region)}
        reading
      >
        <ReportOnItsWay
          key={drafts ? 'kept' : 'own'}
          viewer={viewer}
          frame={live.frame}
          head={head}
          blocks={blocks}
          kpis={kpis}
          risks={risks}
          confidential={confidential}
          notice={said}
          kept={kept}
          draft={drafts}
          asked={typeof vraag === 'string' ? vraag : undefined}
        />
      </RegionChrome>
    )
  }

  const adopted = await getAdoptedReport(viewer, { ...address, check: controleer !== undefined })
  if (!adopted) notFound()
  return (
    <RegionChrome
      acts
      standsNow="Dit rapport is intussen vastgesteld"
      viewer={viewer}
      frame={adopted.frame}
      title={adopted.report.title}
      current={reportsPath(region)}
      reading
    >
      <AdoptedReportView
        report={adopted.report}
        address={{ region, agenda, period }}
        notice={
          <>
            {said}
            {kept}
          </>
        }
        verdicts={adopted.verdicts}
      />
      {live && (
        <RouteOfAdopted
          key={drafts ? 'kept' : 'own'}
          viewer={viewer}
          regionId={live.frame.region.id}
          head={live.content.head}
          address={address}
          draft={drafts}
        />
      )}
    </RegionChrome>
  )
}
