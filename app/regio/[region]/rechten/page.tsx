import { notFound } from 'next/navigation'
import { RightsOverview } from '@/app/rights-list'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { readRightsList } from '@/lib/forms/rights-forms'
import { peoplePath, programmePath, regionPath, rightsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getRights } from '@/lib/queries/rights'
import { RegionChrome } from '../../chrome'

export default async function RightsPage({ params, searchParams }: PageProps<'/regio/[region]/rechten'>) {
  const { region } = await params
  const query = await searchParams
  const input = readRightsList(query)
  const viewer = await requireViewer()
  const page = await getRights(viewer, region, now(), input)
  if (!page?.content) notFound()

  const { frame, content } = page
  return (
    <RegionChrome acts viewer={viewer} frame={frame} title="Wie mag wat" current={programmePath(region)}>
      <PageHeader
        crumbs={[{ href: frame.agenda ? programmePath(region) : regionPath(region), label: frame.agenda ? 'Programma' : 'Regio' }]}
        title="Wie mag wat"
        lead="Elke rol die vandaag werkt: waarvoor, sinds wanneer en van wie. Bijzondere rechten beoordeel je elk kwartaal."
      >
        <p>
          <a href={peoplePath(region)}>Geef iemand een rol</a>
        </p>
      </PageHeader>
      <RightsOverview
        here={rightsPath(region)}
        place={{ region: { slug: region, id: frame.region.id }, whole: 'Hele regio' }}
        input={input}
        list={content}
        notice={query.melding}
      />
    </RegionChrome>
  )
}
