import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { agendasPath, bodiesPath, membershipsPath, peoplePath, settingsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { canManagePeople } from '@/lib/policy/people-policy'
import { canSeeProgress } from '@/lib/policy/region-policy'
import { canSeeStructure } from '@/lib/policy/structure-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { getRegionHead } from '@/lib/queries/regions'
import { RegionChrome } from './chrome'

type WithoutAgenda = {
  title: string
  current?: string
  /** Who sees the page once there is an agenda: who works in the region, if nothing else is said. */
  maySee?: (viewer: Viewer, regionId: string) => boolean
  /** What of the page needs no agenda. */
  links?: (region: { id: string; slug: string }) => ReactNode
}

/** Stands in for a page about the current agenda in a region that has adopted none yet; 404 where that is not why there is nothing to show. */
export async function withoutAgenda(viewer: Viewer, region: string, { title, current, maySee = canSeeProgress, links }: WithoutAgenda) {
  const frame = await getRegionHead(viewer, region, now())
  if (!frame || frame.agenda || !maySee(viewer, frame.region.id)) notFound()
  return (
    <RegionChrome viewer={viewer} frame={frame} title={title} current={current}>
      <PageHeader title={title}>{links?.(frame.region)}</PageHeader>
      <NoAgenda viewer={viewer} region={frame.region} />
    </RegionChrome>
  )
}

/** Says that there is no adopted agenda, and what who may can do about it. */
export const NoAgenda = ({ viewer, region: { id, slug } }: { viewer: Viewer; region: { id: string; slug: string } }) => (
  <EmptyState title="Er is nog geen vastgestelde agenda">
    <p>Hier komt te staan wat bij de agenda van de regio hoort. De programmamanager zet haar erin.</p>
    {canManagePeople(viewer, id) && <FirstSteps region={slug} />}
    {canSeeStructure(viewer, id) && (
      <p>
        <a href={agendasPath(slug)}>Agenda’s in concept</a>
      </p>
    )}
  </EmptyState>
)

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
