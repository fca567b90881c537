import { notFound } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { requireViewer } from '@/lib/auth/session'
import { periodName } from '@/lib/domain/period'
import { reportsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getReport } from '@/lib/queries/report'
import { RegionChrome } from '../../../../chrome'
import { draftPath } from './drafts'
import { notices } from './notices'
import { ReportOnItsWay } from './report-on-its-way'

export default async function ReportPage({ params, searchParams }: PageProps<'/regio/[region]/rapportages/[agenda]/[period]'>) {
  const { region, agenda, period } = await params
  const { melding, tekst } = await searchParams
  const key = typeof tekst === 'string' ? tekst.replaceAll('\0', '') : undefined
  const viewer = await requireViewer()
  const draftOf = key === undefined ? undefined : draftPath(region, agenda, period, key)
  const page = await getReport(viewer, { region, agenda, period, draftOf, now: now() })
  if (!page) notFound()

  const { frame, content } = page
  const { head, blocks, draft } = content
  if (head.status === 'adopted') notFound()
  const notice = notices.get(String(melding))

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={`Rapport ${periodName(head.period)}`} current={reportsPath(region)} reading>
      <ReportOnItsWay
        viewer={viewer}
        frame={frame}
        head={head}
        blocks={blocks}
        notice={
          <>
            {notice && (
              <Notice id="melding" tone={notice.tone} title={notice.title}>
                {notice.body}
              </Notice>
            )}
            {draft && <Notice title="De tekst die je typte toen je sessie verliep, staat nog in het formulier hieronder." />}
          </>
        }
        draft={key !== undefined && draft ? { key, values: draft } : null}
      />
    </RegionChrome>
  )
}
