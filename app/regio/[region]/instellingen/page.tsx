import { notFound } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { inField } from '@/lib/forms/report-settings-form'
import { programmePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getReportSettings } from '@/lib/queries/report-settings'
import { RegionChrome } from '../../chrome'
import { SettingsForm } from './settings-form'

export default async function SettingsPage({ params, searchParams }: PageProps<'/regio/[region]/instellingen'>) {
  const { region } = await params
  const { melding } = await searchParams
  const viewer = await requireViewer()
  const page = await getReportSettings(viewer, region, now())
  if (!page?.content) notFound()

  const { frame, content: settings } = page
  return (
    <RegionChrome acts viewer={viewer} frame={frame} title="Instellingen" current={programmePath(region)}>
      <PageHeader
        crumbs={[{ href: programmePath(region), label: 'Programma' }]}
        title="Instellingen"
        lead="Kies welke stappen een rapportage zet voordat het PHO die vaststelt."
      />
      {melding === 'bewaard' && <Notice id="melding" tone="success" title="De instellingen zijn bewaard." />}
      <div className="mt-7">
        <SettingsForm
          regionId={frame.region.id}
          region={region}
          version={settings.version}
          start={{ needsAgreement: inField(settings.needsAgreement), needsOffering: inField(settings.needsOffering) }}
        />
      </div>
    </RegionChrome>
  )
}
