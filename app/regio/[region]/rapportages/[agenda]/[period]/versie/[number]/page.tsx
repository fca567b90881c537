import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { reportsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getAdoptedReport } from '@/lib/queries/adopted-report'
import { RegionChrome } from '../../../../../../chrome'
import { AdoptedReportView } from '../../adopted-report'

export default async function ReportVersionPage({
  params,
  searchParams,
}: PageProps<'/regio/[region]/rapportages/[agenda]/[period]/versie/[number]'>) {
  const { number, ...address } = await params
  const { controleer } = await searchParams
  const viewer = await requireViewer()
  if (!/^[1-9]\d{0,3}$/.test(number)) notFound()
  const version = { ...address, number: Number(number), now: now() }
  const page = await getAdoptedReport(viewer, { ...version, check: controleer !== undefined })
  if (!page) notFound()

  return (
    <RegionChrome acts viewer={viewer} frame={page.frame} title={page.report.title} current={reportsPath(address.region)} reading>
      <AdoptedReportView report={page.report} address={address} verdicts={page.verdicts} />
    </RegionChrome>
  )
}
