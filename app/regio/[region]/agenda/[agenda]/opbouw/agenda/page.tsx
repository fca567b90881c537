import { forbidden, notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { agendaPath, changeAgendaPath, structurePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getAgendaSelf } from '@/lib/queries/structure-part'
import { RegionChrome } from '../../../../../chrome'
import { KeptText } from '../../../../../kept-text'
import { placeFields } from '../place'
import { agendaValues } from '../values'
import { AgendaForm } from './agenda-form'

export default async function ChangeAgendaPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/opbouw/agenda'>) {
  const { region, agenda } = await params
  const viewer = await requireViewer()
  const path = changeAgendaPath(region, agenda)
  const page = await getAgendaSelf(viewer, { region, agenda, now: now(), draftOf: path })
  if (!page?.content.self) notFound()
  const { self, draft, mayChange } = page.content
  if (!mayChange) forbidden()

  return (
    <RegionChrome acts viewer={viewer} frame={page.frame} title="Agenda wijzigen" current={agendaPath(region, agenda)}>
      <PageHeader
        crumbs={[{ href: structurePath(region, agenda), label: `Opbouw van ${self.title}` }]}
        title="Titel, jaren en woorden"
        lead="Het adres van de agenda blijft zoals het is."
      />
      <div className="mt-7">
        {draft && <KeptText path={path} />}
        <AgendaForm
          key={draft ? 'kept' : 'own'}
          start={agendaValues(self)}
          draft={draft}
          version={self.version}
          hidden={{ agendaId: self.id, ...placeFields({ region, agenda }) }}
          cancelHref={structurePath(region, agenda)}
        />
      </div>
    </RegionChrome>
  )
}
