import { notFound } from 'next/navigation'
import { touchedColumnIfAny } from '@/components/activity/touched'
import { linesOf } from '@/components/activity/source-notes'
import { DownloadLinks } from '@/components/ui/download-links'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { activityPath, agendaPath, ambitionPath, resultPath, sourceNotesPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getSourceNotes, type SourceNoteRow } from '@/lib/queries/source-notes'
import type { AgendaHead } from '@/lib/queries/region-page'
import { RegionChrome } from '../../../../chrome'

export default async function SourceNotesPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/bronnotities'>) {
  const { region, agenda: slug } = await params
  const viewer = await requireViewer()
  const page = await getSourceNotes(viewer, { region, agenda: slug, now: now() })
  if (!page) notFound()

  const { frame, content: notes } = page
  const documents = [...new Set(notes.map(({ document }) => document))]
  return (
    <RegionChrome viewer={viewer} frame={frame} title="Keuzes bij de bron" current={agendaPath(region, slug)} reading>
      <PageHeader
        crumbs={[{ href: agendaPath(region, slug), label: frame.agenda.title }]}
        title="Keuzes bij de bron"
        lead="Waar het document zichzelf tegenspreekt of iets open laat, staat hier wat er is gekozen en waarom."
      >
        {documents.length === 1 && <p className="meta">Bron: {documents[0]}</p>}
      </PageHeader>
      {notes.length === 0 ? (
        <EmptyState title="Er zijn geen keuzes vastgelegd" />
      ) : (
        <div className="mt-6">
          <Table
            caption="Keuzes bij de bron"
            captionHidden
            rows={notes}
            rowKey={({ code }) => code}
            columns={[
              {
                label: 'Onderwerp',
                heads: true,
                width: 'sm:w-[28%]',
                cell: (note) => (
                  <>
                    {note.subject}
                    <About note={note} region={region} agenda={frame.agenda} />
                    <span className="block text-small font-normal text-quiet">
                      {[note.code, documents.length > 1 && note.document, linesOf(note)].filter(Boolean).join(' · ')}
                    </span>
                  </>
                ),
              },
              { label: 'In de bron', width: 'sm:w-[28%]', cell: ({ found }) => found },
              { label: 'Gekozen', cell: ({ chosen }) => chosen },
              { label: 'Reden', cell: ({ reason }) => reason },
              ...touchedColumnIfAny(notes, 'Niet sinds het document'),
            ]}
          />
          {notes.every(({ touched }) => touched === null) && <p className="meta">Sinds het document wijzigde niemand een keuze.</p>}
          <DownloadLinks list={sourceNotesPath(region, slug)} />
        </div>
      )}
    </RegionChrome>
  )
}

function About({ note: { about }, region, agenda }: { note: SourceNoteRow; region: string; agenda: AgendaHead }) {
  if (about === null || about.kind === 'kpi') return null
  const [label, href] = {
    ambition: [agenda.ambitionTerm, ambitionPath(region, agenda.slug, about.number)],
    result: [agenda.resultTerm, resultPath(region, agenda.slug, about.number)],
    activity: [agenda.activityTerm, activityPath(region, agenda.slug, about.number)],
  }[about.kind] as [string, string]
  return (
    <a href={href} className="block w-fit font-normal">
      Naar {label.toLowerCase()} {about.number}
    </a>
  )
}
