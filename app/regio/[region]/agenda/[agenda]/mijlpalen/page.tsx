import { notFound } from 'next/navigation'
import { touchedColumnIfAny } from '@/components/activity/touched'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { milestoneStatusWords, readingInWords } from '@/lib/domain/milestone'
import { agendaPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getMilestones } from '@/lib/queries/milestones'
import { RegionChrome } from '../../../../chrome'
import { AmbitionLink } from '../ambition-link'

export default async function MilestonesPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/mijlpalen'>) {
  const { region, agenda: slug } = await params
  const viewer = await requireViewer()
  const page = await getMilestones(viewer, { region, agenda: slug, now: now() })
  if (!page) notFound()

  const { frame, content: milestones } = page
  const { agenda } = frame
  const wasTouched = milestones.some(({ touched }) => touched !== null)
  return (
    <RegionChrome viewer={viewer} frame={frame} title="Mijlpalen" current={agendaPath(region, slug)} reading>
      <PageHeader
        crumbs={[{ href: agendaPath(region, slug), label: agenda.title }]}
        title="Mijlpalen"
        lead="De momenten die het document noemt, in zijn volgorde. Ernaast staat welke dagen daarin te lezen zijn."
      />
      {milestones.length === 0 ? (
        <EmptyState title="Het document noemt geen mijlpalen" />
      ) : (
        <div className="mt-6">
          <Table
            caption="Mijlpalen"
            captionHidden
            rows={milestones}
            rowKey={({ position }) => String(position)}
            columns={[
              { label: 'Mijlpaal', heads: true, width: 'sm:w-[34%]', cell: ({ title }) => title },
              { label: 'In het document', cell: ({ printed }) => `‘${printed}’` },
              {
                label: 'Gelezen als',
                cell: (row) => readingInWords(row) ?? <span className="text-quiet">Niet als datum te lezen</span>,
              },
              { label: 'Status', cell: ({ status }) => milestoneStatusWords[status] },
              {
                label: 'Hoort bij',
                cell: ({ ambitionNumber }) => <AmbitionLink number={ambitionNumber} region={region} agenda={agenda} />,
              },
              ...touchedColumnIfAny(milestones, 'Niet sinds het document'),
            ]}
          />
          {frame.seesProgress && !wasTouched && <p className="meta">Sinds het document wijzigde niemand een mijlpaal.</p>}
        </div>
      )}
    </RegionChrome>
  )
}
