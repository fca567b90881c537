import { notFound } from 'next/navigation'
import { touchedInWords } from '@/components/activity/touched'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { agendaPath, sourceNotesPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getSources } from '@/lib/queries/sources'
import { RegionChrome } from '../../../../chrome'
import { PrintedTable } from './printed-table'

export default async function SourcesPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/brondocumenten'>) {
  const { region, agenda: slug } = await params
  const viewer = await requireViewer()
  const page = await getSources(viewer, { region, agenda: slug, now: now() })
  if (!page) notFound()

  const { frame, content: documents } = page
  return (
    <RegionChrome viewer={viewer} frame={frame} title="Brondocumenten" current={agendaPath(region, slug)} reading>
      <PageHeader
        crumbs={[{ href: agendaPath(region, slug), label: frame.agenda.title }]}
        title="Brondocumenten"
        lead="De documenten achter deze agenda, met hun tabellen en getallen zoals gedrukt. Kleine aantallen staan er ook in; lezers zien deze bladzijde niet."
      >
        <p>
          <a href={sourceNotesPath(region, slug)}>Keuzes bij de bron</a>
        </p>
      </PageHeader>
      {documents.length === 0 && <EmptyState title="Bij deze agenda hoort nog geen document" />}
      {documents.map(({ code, title, year, tables, figures, touched }) => (
        <section key={code}>
          <h2>{`${code} ${title}${year ? ` (${year})` : ''}`}</h2>
          <p className="meta">{touched ? `Gewijzigd: ${touchedInWords(touched)}` : 'Niet gewijzigd sinds het is toegevoegd'}</p>
          {tables.map((table) => (
            <PrintedTable key={table.position} table={table} />
          ))}
          {figures.length > 0 && (
            <>
              <h3>Getallen in de tekst</h3>
              <Table
                caption={`Getallen in de tekst van document ${code}`}
                captionHidden
                rows={figures}
                rowKey={({ position }) => String(position)}
                columns={[
                  { label: 'Waarover', heads: true, width: 'sm:w-[60%]', cell: ({ subject }) => subject },
                  { label: 'Gedrukt', cell: ({ value }) => value },
                  { label: 'Regels', cell: ({ lines }) => lines },
                ]}
              />
            </>
          )}
        </section>
      ))}
    </RegionChrome>
  )
}
