import { notFound } from 'next/navigation'
import { touchedColumnIfAny } from '@/components/activity/touched'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { agendaStatusWords } from '@/lib/domain/structure'
import { agendaPath, newAgendaPath, programmePath, structurePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { listAgendas } from '@/lib/queries/agendas'
import { RegionChrome } from '../../chrome'

export default async function AgendasPage({ params, searchParams }: PageProps<'/regio/[region]/agendas'>) {
  const { region } = await params
  const { melding } = await searchParams
  const viewer = await requireViewer()
  const page = await listAgendas(viewer, region, now())
  if (!page?.content) notFound()

  const { agendas, mayMake } = page.content
  return (
    <RegionChrome viewer={viewer} frame={page.frame} title="Agenda’s" current={programmePath(region)}>
      <PageHeader title="Agenda’s" lead="Wat is vastgesteld, wat in concept klaarligt en wat is afgesloten.">
        {mayMake && (
          <p>
            <a href={newAgendaPath(region)}>Nieuwe agenda</a>
          </p>
        )}
      </PageHeader>
      {melding === 'verwijderd' && <Notice id="melding" tone="success" title="Het concept is verwijderd." />}
      {agendas.length === 0 ? (
        <EmptyState title="Er is nog geen agenda">
          <p>Hier komen de agenda’s van de regio te staan. {mayMake ? 'Begin met een nieuwe.' : 'De programmamanager begint ermee.'}</p>
        </EmptyState>
      ) : (
        <Table
          caption="De agenda’s van de regio"
          captionHidden
          rows={agendas}
          rowKey={({ slug }) => slug}
          columns={[
            {
              label: 'Agenda',
              heads: true,
              width: 'sm:w-[40%]',
              cell: ({ slug, title }) => <a href={agendaPath(region, slug)}>{title}</a>,
            },
            { label: 'Jaren', cell: ({ startYear, endYear }) => (startYear === endYear ? startYear : `${startYear}-${endYear}`) },
            { label: 'Status', cell: ({ status }) => agendaStatusWords[status] },
            { label: 'Staat erin', cell: ({ activities, activityTerms }) => `${activities} ${activityTerms.toLowerCase()}` },
            ...touchedColumnIfAny(agendas, 'Niet sinds het document'),
            {
              label: 'Opbouw',
              labelHidden: true,
              cell: ({ slug, title }) => (
                <a href={structurePath(region, slug)} aria-label={`Opbouw van ${title}`}>
                  Opbouw
                </a>
              ),
            },
          ]}
        />
      )}
    </RegionChrome>
  )
}
