import { forbidden, notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { moneyPath, newBudgetLinePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getNewMoney } from '@/lib/queries/money'
import { RegionChrome } from '../../../../../chrome'
import { KeptText } from '../../../../../kept-text'
import { LineForm } from '../line-form'

export default async function NewBudgetLinePage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/geld/nieuw'>) {
  const { region, agenda } = await params
  const viewer = await requireViewer()
  const here = newBudgetLinePath(region, agenda)
  const page = await getNewMoney(viewer, { region, agenda, now: now(), draftOf: here })
  if (!page || !page.frame.seesProgress) notFound()

  const { frame, content } = page
  const { mayKeep, draft, ambitions } = content
  if (!mayKeep) forbidden()
  return (
    <RegionChrome acts viewer={viewer} frame={frame} title="Post toevoegen" current={moneyPath(region, agenda)}>
      <PageHeader crumbs={[{ href: moneyPath(region, agenda), label: 'Geld en uren' }]} title="Voeg een post toe" />
      <div className="mt-7">
        {draft && <KeptText path={here} />}
        <LineForm
          key={draft ? 'kept' : 'own'}
          place={{ region, agenda, number: '' }}
          line={null}
          agendaId={frame.agenda.id}
          ambitionTerm={frame.agenda.ambitionTerm}
          ambitions={ambitions}
          start={{}}
          draft={draft}
          cancelHref={moneyPath(region, agenda)}
        />
      </div>
    </RegionChrome>
  )
}
