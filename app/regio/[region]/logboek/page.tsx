import { notFound, redirect } from 'next/navigation'
import { TrailList } from '@/components/trail/trail-list'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { readTrailList, trailAddress } from '@/lib/forms/trail-address'
import { programmePath, trailPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getTrail } from '@/lib/queries/trail'
import { RegionChrome } from '../../chrome'

export default async function TrailPage({ params, searchParams }: PageProps<'/regio/[region]/logboek'>) {
  const { region } = await params
  const input = readTrailList(await searchParams)
  const viewer = await requireViewer()
  const page = await getTrail(viewer, { region, now: now() }, input)
  if (!page?.content) notFound()

  const { frame, content: trail } = page
  const here = trailPath(region)
  if (trail.total === 0 && input.pagina > 1) redirect(here + trailAddress({ ...input, pagina: 1 })) // past the last page
  return (
    <RegionChrome viewer={viewer} frame={frame} title="Logboek" current={programmePath(region)}>
      <PageHeader
        crumbs={[{ href: programmePath(region), label: 'Programma' }]}
        title="Logboek"
        lead="Wie wat deed in deze regio. Niemand kan hier iets wijzigen of weghalen zonder dat het opvalt."
      />
      <TrailList here={here} input={input} trail={trail} />
    </RegionChrome>
  )
}
