import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { lineageWords } from '@/lib/domain/lineage'
import { activityPath, agendaPath, structurePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getThreads, type ThreadRow } from '@/lib/queries/threads'
import { RegionChrome } from '../../../../../chrome'

export default async function ThreadsPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/opbouw/draad'>) {
  const { region, agenda } = await params
  const viewer = await requireViewer()
  const page = await getThreads(viewer, { region, agenda, now: now() })
  if (!page) notFound()

  const { frame, content } = page
  const { predecessor, threads } = content
  const end = (slug: string, part: ThreadRow['from']) =>
    part ? (
      part.kind === 'activity' ? (
        <a href={activityPath(region, slug, part.code)}>{`${part.code} ${part.title}`}</a>
      ) : (
        `${part.code} ${part.title}`
      )
    ) : (
      '–'
    )
  return (
    <RegionChrome viewer={viewer} frame={frame} title="De draad" current={agendaPath(region, agenda)} reading>
      <PageHeader
        crumbs={[{ href: structurePath(region, agenda), label: `Opbouw van ${frame.agenda.title}` }]}
        title={`Van ${predecessor.title} naar ${frame.agenda.title}`}
        lead="Wat doorloopt, is gesplitst of samengevoegd, wat nieuw is en wat niet terugkomt. Over deze draad vergelijken de rapportages."
      />
      {threads.length === 0 ? (
        <EmptyState title="Er ligt nog geen draad">
          <p>Kies bij een ambitie of activiteit in de opbouw waar zij uit voortkomt.</p>
        </EmptyState>
      ) : (
        <Table
          caption="De draad tussen beide versies"
          captionHidden
          rows={threads}
          rowKey={({ id }) => id}
          columns={[
            { label: predecessor.title, heads: true, cell: ({ from }) => end(predecessor.slug, from) },
            { label: 'Hoe', width: 'sm:w-36', cell: ({ kind }) => lineageWords[kind] },
            { label: frame.agenda.title, cell: ({ to }) => end(agenda, to) },
            { label: 'Toelichting', cell: ({ note }) => note },
          ]}
        />
      )}
    </RegionChrome>
  )
}
