import { forbidden, notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { moneyPath, newHoursPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getNewMoney } from '@/lib/queries/money'
import { FormPage } from '../../../../../form-page'
import { HoursForm } from '../hours-form'

export default async function NewHoursPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/uren/nieuw'>) {
  const { region, agenda } = await params
  const viewer = await requireViewer()
  const here = newHoursPath(region, agenda)
  const page = await getNewMoney(viewer, { region, agenda, now: now(), draftOf: here })
  if (!page || !page.frame.seesProgress) notFound()

  const { frame, content } = page
  const { mayKeep, draft, ambitions } = content
  if (!mayKeep) forbidden()
  return (
    <FormPage
      viewer={viewer}
      frame={frame}
      tab="Uren toevoegen"
      crumbs={[{ href: moneyPath(region, agenda), label: 'Geld en uren' }]}
      title="Voeg uren toe"
      keptAt={draft && here}
    >
      <HoursForm
        key={draft ? 'kept' : 'own'}
        place={{ region, agenda, number: '' }}
        hours={null}
        agendaId={frame.agenda.id}
        ambitionTerm={frame.agenda.ambitionTerm}
        ambitions={ambitions}
        start={{}}
        draft={draft}
        cancelHref={moneyPath(region, agenda)}
      />
    </FormPage>
  )
}
