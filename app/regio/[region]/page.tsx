import { notFound, redirect } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { agendaPath, agendasPath, regionPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { startPageOf } from '@/lib/policy/region-policy'
import { canSeeStructure } from '@/lib/policy/structure-policy'
import { getRegionHead } from '@/lib/queries/regions'
import { RegionChrome } from '../chrome'

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
      <EmptyState title="Er is nog geen agenda">
        <p>Hier komt de agenda van de regio te staan. De programmamanager zet haar erin.</p>
        {canSeeStructure(viewer, frame.region.id) && (
          <p>
            <a href={agendasPath(region)}>Agenda’s in concept</a>
          </p>
        )}
      </EmptyState>
    </RegionChrome>
  )
}
