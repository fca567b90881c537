import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { scaleWords } from '@/lib/domain/scale'
import { agreementStatusWords, statementKinds } from '@/lib/domain/statement'
import { agendaPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getBackground } from '@/lib/queries/background'
import { RegionChrome } from '../../../../chrome'
import { LinkedAgendas } from './linked-agendas'
import { Statements } from './statements'
import { Tasks } from './tasks'

export default async function BackgroundPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/achtergrond'>) {
  const { region, agenda: slug } = await params
  const viewer = await requireViewer()
  const page = await getBackground(viewer, { region, agenda: slug, now: now() })
  if (!page) notFound()

  const { frame, content } = page
  const { statements, agreements, links, tasks, register } = content
  const isEmpty = [statements, agreements, links, tasks, register].every(({ length }) => length === 0)
  return (
    <RegionChrome viewer={viewer} frame={frame} title="Uitgangspunten en afspraken" current={agendaPath(region, slug)} reading>
      <PageHeader
        crumbs={[{ href: agendaPath(region, slug), label: frame.agenda.title }]}
        title="Uitgangspunten en afspraken"
        lead="Waar de agenda van uitgaat, wat elders is afgesproken, en welke agenda’s ernaast staan."
      />
      {isEmpty && <EmptyState title="Het document noemt hier niets" />}
      {statementKinds.map((kind) => (
        <Statements
          key={kind}
          kind={kind}
          statements={statements.filter((row) => row.kind === kind)}
          region={region}
          agenda={frame.agenda}
        />
      ))}
      {agreements.length > 0 && (
        <>
          <h2>Afspraken van elders</h2>
          <Table
            caption="Afspraken die de agenda nakomt"
            captionHidden
            rows={agreements}
            rowKey={({ number }) => number}
            columns={[
              { label: 'Afspraak', heads: true, width: 'sm:w-1/2', cell: ({ number, title }) => `${number} ${title}` },
              { label: 'Status', cell: ({ status }) => agreementStatusWords[status] },
              { label: 'Toelichting', cell: ({ remark }) => remark || <span className="text-quiet">Geen</span> },
            ]}
          />
        </>
      )}
      <LinkedAgendas links={links} region={region} />
      <Tasks tasks={tasks} />
      {register.length > 0 && (
        <>
          <h2>Register van documenten en ontwikkelingen</h2>
          <Table
            caption="Register van documenten en ontwikkelingen"
            captionHidden
            rows={register}
            rowKey={({ position }) => String(position)}
            columns={[
              { label: 'Document of ontwikkeling', heads: true, width: 'sm:w-1/2', cell: ({ title }) => title },
              { label: 'Jaar', cell: ({ yearPrinted }) => yearPrinted },
              { label: 'Niveau', cell: ({ scale }) => scaleWords[scale] },
              { label: 'Gaat over', cell: ({ themes }) => themes.join(', ') },
            ]}
          />
        </>
      )}
    </RegionChrome>
  )
}
