import { notFound, redirect } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { agendaPath, agendasPath, bodiesPath, membershipsPath, peoplePath, regionPath, settingsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { canManagePeople } from '@/lib/policy/people-policy'
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
        {canManagePeople(viewer, frame.region.id) && <FirstSteps region={region} />}
        {canSeeStructure(viewer, frame.region.id) && (
          <p>
            <a href={agendasPath(region)}>Agenda’s in concept</a>
          </p>
        )}
      </EmptyState>
    </RegionChrome>
  )
}

/** In the order in which somebody who begins needs them (README, "Een regio beginnen"). */
const FirstSteps = ({ region }: { region: string }) => (
  <ol className="list-decimal pl-6">
    <li>
      <a href={membershipsPath(region)}>Gemeenten</a>: klopt wie erbij hoort, en vanaf wanneer?
    </li>
    <li>
      <a href={peoplePath(region)}>Mensen en rollen</a>: geef collega’s een account en een rol.
    </li>
    <li>
      <a href={bodiesPath(region)}>Overleggen</a>: het PHO, het beleidsoverleg en hun ritme.
    </li>
    <li>
      <a href={settingsPath(region)}>Instellingen</a>: de route van een rapportage, de grenzen en de kleur.
    </li>
    <li>
      <a href={agendasPath(region)}>Agenda’s</a>: begin de agenda, vul haar en stel haar vast met het besluit van het PHO.
    </li>
  </ol>
)
