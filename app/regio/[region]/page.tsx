import { notFound, redirect } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { agendaPath, regionPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { startPageOf } from '@/lib/policy/region-policy'
import { getRegionHead } from '@/lib/queries/regions'
import { RegionChrome } from '../chrome'
import { NoAgenda } from '../no-agenda'

/** Sends everybody to the page that his role needs first. */
export default async function RegionPage({ params }: PageProps<'/regio/[region]'>) {
  const { region } = await params
  const viewer = await requireViewer()
  const frame = await getRegionHead(viewer, region, now())
  if (!frame) notFound()
  if (frame.agenda) {
    const start = startPageOf(viewer, frame.region.id)
    redirect(start === 'agenda' ? agendaPath(region, frame.agenda.slug) : `${regionPath(region)}/${start}`)
  }

  return (
    <RegionChrome viewer={viewer} frame={frame} title="Regio">
      <PageHeader title={`Regio ${frame.region.name}`} />
      <NoAgenda viewer={viewer} region={frame.region} />
    </RegionChrome>
  )
}
