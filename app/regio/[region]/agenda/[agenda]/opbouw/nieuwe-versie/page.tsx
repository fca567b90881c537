import { forbidden, notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { agendaPath, newVersionPath, structurePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getAgendaSelf } from '@/lib/queries/structure-part'
import { RegionChrome } from '../../../../../chrome'
import { KeptText } from '../../../../../kept-text'
import { placeFields } from '../place'
import { VersionForm } from './version-form'

export default async function NewVersionPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/opbouw/nieuwe-versie'>) {
  const { region, agenda } = await params
  const viewer = await requireViewer()
  const path = newVersionPath(region, agenda)
  const page = await getAgendaSelf(viewer, { region, agenda, now: now(), draftOf: path })
  if (!page?.content.self) notFound()
  const { self, draft, mayChange } = page.content
  if (!mayChange) forbidden()

  const years = self.endYear - self.startYear
  return (
    <RegionChrome acts viewer={viewer} frame={page.frame} title="Nieuwe versie" current={agendaPath(region, agenda)}>
      <PageHeader
        crumbs={[{ href: structurePath(region, agenda), label: `Opbouw van ${self.title}` }]}
        title="Een nieuwe versie"
        lead="Alles uit deze agenda komt erin te staan, als concept, met de draad naar wat er nu staat. Wat is vervallen, blijft achter. KPI’s gaan niet mee."
      />
      <div className="mt-7">
        {draft && <KeptText path={path} />}
        <VersionForm
          key={draft ? 'kept' : 'own'}
          hidden={{ agendaId: self.id, ...placeFields({ region, agenda }) }}
          start={{
            title: self.title.replace(`${self.startYear}-${self.endYear}`, `${self.endYear + 1}-${self.endYear + 1 + years}`),
            startYear: String(self.endYear + 1),
            endYear: String(self.endYear + 1 + years),
          }}
          draft={draft}
          cancelHref={structurePath(region, agenda)}
        />
      </div>
    </RegionChrome>
  )
}
