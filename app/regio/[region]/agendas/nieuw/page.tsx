import { forbidden, notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { agendasPath, newAgendaPath, programmePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getNewAgenda } from '@/lib/queries/agendas'
import { RegionChrome } from '../../../chrome'
import { KeptText } from '../../../kept-text'
import { placeFields } from '../../agenda/[agenda]/opbouw/place'
import { NewAgendaForm } from './new-agenda-form'

export default async function NewAgendaPage({ params }: PageProps<'/regio/[region]/agendas/nieuw'>) {
  const { region } = await params
  const viewer = await requireViewer()
  const path = newAgendaPath(region)
  const page = await getNewAgenda(viewer, region, now(), path)
  if (!page?.content) notFound()
  const { mayMake, draft } = page.content
  if (!mayMake) forbidden()

  return (
    <RegionChrome acts viewer={viewer} frame={page.frame} title="Nieuwe agenda" current={programmePath(region)}>
      <PageHeader
        crumbs={[{ href: agendasPath(region), label: 'Agenda’s' }]}
        title="Nieuwe agenda"
        lead="Zij begint als concept. Alleen wie aan de agenda werkt ziet haar, tot zij is vastgesteld."
      />
      <div className="mt-7">
        {draft && <KeptText path={path} />}
        <NewAgendaForm
          key={draft ? 'kept' : 'own'}
          start={usualWords}
          draft={draft}
          hidden={{ regionId: page.frame.region.id, ...placeFields({ region }) }}
          cancelHref={agendasPath(region)}
        />
      </div>
    </RegionChrome>
  )
}

const usualWords = {
  ...{ ambitionTerm: 'Ambitie', ambitionTerms: 'Ambities', resultTerm: 'Resultaat', resultTerms: 'Resultaten' },
  ...{ activityTerm: 'Activiteit', activityTerms: 'Activiteiten' },
}
