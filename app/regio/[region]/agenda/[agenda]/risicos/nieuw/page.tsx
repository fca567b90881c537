import { forbidden, notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { newRiskPath, risksPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getNewRisk } from '@/lib/queries/risks'
import { FormPage } from '../../../../../form-page'
import { RiskForm } from '../risk-form'

export default async function NewRiskPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/risicos/nieuw'>) {
  const { region, agenda } = await params
  const viewer = await requireViewer()
  const here = newRiskPath(region, agenda)
  const page = await getNewRisk(viewer, { region, agenda, now: now(), draftOf: here })
  if (!page || !page.frame.seesProgress) notFound()

  const { frame, content } = page
  const { mayRaise, draft, ...choices } = content
  if (!mayRaise) forbidden()
  return (
    <FormPage
      viewer={viewer}
      frame={frame}
      tab="Risico of kans vastleggen"
      crumbs={[{ href: risksPath(region, agenda), label: 'Risico’s en kansen' }]}
      title="Leg een risico of kans vast"
      lead="Een risico of kans gebeurt misschien. Wat het werk nu ophoudt, is een knelpunt. Schrijf niets op wat over een kind of gezin gaat."
      keptAt={draft && here}
    >
      <RiskForm
        key={draft ? 'kept' : 'own'}
        place={{ region, agenda, number: '' }}
        risk={null}
        agendaId={frame.agenda.id}
        ambitionTerm={frame.agenda.ambitionTerm}
        {...choices}
        start={{ isOpportunity: 'risico' }}
        draft={draft}
        cancelHref={risksPath(region, agenda)}
      />
    </FormPage>
  )
}
