import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { requireViewer } from '@/lib/auth/session'
import { agendaPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getAgendaBodies } from '@/lib/queries/agenda-bodies'
import { RegionChrome } from '../../../../chrome'

export default async function BodiesPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/overleg'>) {
  const { region, agenda: slug } = await params
  const viewer = await requireViewer()
  const page = await getAgendaBodies(viewer, { region, agenda: slug, now: now() })
  if (!page) notFound()

  const { frame, content } = page
  const { bodies, lines } = content
  return (
    <RegionChrome viewer={viewer} frame={frame} title="Overleg" current={agendaPath(region, slug)} reading>
      <PageHeader
        crumbs={[{ href: agendaPath(region, slug), label: frame.agenda.title }]}
        title="Overleg"
        lead="Wie in de regio overlegt, en wie volgens de agenda wat meldt aan wie."
      />
      <h2>Overleggen en werkgroepen van de regio</h2>
      {bodies.length === 0 ? (
        <EmptyState title="Er zijn nog geen overleggen" />
      ) : (
        <Table
          caption="Overleggen en werkgroepen"
          captionHidden
          rows={bodies}
          rowKey={({ name }) => name}
          columns={[
            {
              label: 'Overleg',
              heads: true,
              width: 'sm:w-[30%]',
              cell: ({ name, status }) => (
                <>
                  {name} {status !== 'exists' && <Tag>{status === 'proposed' ? 'Voorgesteld' : 'Nog in te richten'}</Tag>}
                </>
              ),
            },
            { label: 'Taak', cell: ({ purpose }) => purpose },
            { label: 'Ritme', cell: ({ rhythm }) => rhythm ?? <span className="text-quiet">Niet genoemd</span> },
            { label: 'Partijen', cell: ({ parties }) => parties.join(', ') || <span className="text-quiet">Niet genoemd</span> },
          ]}
        />
      )}
      <h2>Wie meldt wat aan wie</h2>
      {lines.length === 0 ? (
        <EmptyState title="Het document noemt geen verslaglijnen" />
      ) : (
        <Table
          caption="Wie meldt wat aan wie"
          captionHidden
          rows={lines}
          rowKey={({ position }) => String(position)}
          columns={[
            { label: 'Wat', heads: true, width: 'sm:w-[38%]', cell: ({ what }) => what },
            { label: 'Wie', cell: ({ who }) => who },
            { label: 'Aan wie', cell: ({ toWhom }) => toWhom ?? <span className="text-quiet">Niet genoemd</span> },
            { label: 'Hoe vaak', cell: ({ frequency }) => frequency ?? <span className="text-quiet">Niet genoemd</span> },
          ]}
        />
      )}
    </RegionChrome>
  )
}
