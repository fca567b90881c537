import { forbidden, notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { moneyPath, newBudgetLinePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getNewMoney } from '@/lib/queries/money'
import { FormPage } from '../../../../../form-page'
import { LineForm } from '../line-form'

export default async function NewBudgetLinePage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/geld/nieuw'>) {
  const { region, agenda } = await params
  const viewer = await requireViewer()
  const here = newBudgetLinePath(region, agenda)
  const page = await getNewMoney(viewer, { region, agenda, now: now(), draftOf: here })
  if (!page || !page.frame.seesProgress) notFound()

  const { frame, content } = page
  const { mayKeep, draft, ambitions, wholes } = content
  if (!mayKeep) forbidden()
  return (
    <FormPage
      viewer={viewer}
      frame={frame}
      tab="Post toevoegen"
      crumbs={[{ href: moneyPath(region, agenda), label: 'Geld en uren' }]}
      title="Voeg een post toe"
      keptAt={draft && here}
    >
      <LineForm
        key={draft ? 'kept' : 'own'}
        place={{ region, agenda, number: '' }}
        line={null}
        agendaId={frame.agenda.id}
        ambitionTerm={frame.agenda.ambitionTerm}
        ambitions={ambitions}
        wholes={wholes}
        start={{}}
        draft={draft}
        cancelHref={moneyPath(region, agenda)}
      />
    </FormPage>
  )
}
