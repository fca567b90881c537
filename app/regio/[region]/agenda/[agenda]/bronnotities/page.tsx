import { notFound } from 'next/navigation'
import { SourceNote } from '@/components/activity/source-notes'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { activityPath, agendaPath, ambitionPath, resultPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getSourceNotes, type SourceNoteRow } from '@/lib/queries/source-notes'
import { RegionChrome } from '../../../../chrome'

export default async function SourceNotesPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/bronnotities'>) {
  const { region, agenda: slug } = await params
  const viewer = await requireViewer()
  const page = await getSourceNotes(viewer, { region, agenda: slug, now: now() })
  if (!page) notFound()

  const { frame, content: notes } = page
  return (
    <RegionChrome viewer={viewer} frame={frame} title="Keuzes bij de bron" current={agendaPath(region, slug)} reading>
      <PageHeader
        crumbs={[{ href: agendaPath(region, slug), label: frame.agenda.title }]}
        title="Keuzes bij de bron"
        lead="Waar het document zichzelf tegenspreekt of iets open laat, staat hier wat er is gekozen en waarom."
      />
      {notes.length === 0 && <EmptyState title="Er zijn geen keuzes vastgelegd" />}
      <ul className="mt-8 grid gap-8">
        {notes.map((note) => (
          <li key={note.code} id={note.code}>
            <SourceNote note={note} />
            <About note={note} region={region} agenda={slug} />
          </li>
        ))}
      </ul>
    </RegionChrome>
  )
}

function About({ note: { about }, region, agenda }: { note: SourceNoteRow; region: string; agenda: string }) {
  if (about === null || about.kind === 'kpi') return null
  const [label, href] = {
    ambition: ['Naar ambitie', ambitionPath(region, agenda, about.number)],
    result: ['Naar resultaat', resultPath(region, agenda, about.number)],
    activity: ['Naar activiteit', activityPath(region, agenda, about.number)],
  }[about.kind] as [string, string]
  return (
    <p>
      <a href={href}>
        {label} {about.number}
      </a>
    </p>
  )
}
