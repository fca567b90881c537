import { forbidden, notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { newRiskPath, risksPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getNewRisk } from '@/lib/queries/risks'
import { RegionChrome } from '../../../../../chrome'
import { KeptText } from '../../../../../kept-text'
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
    <RegionChrome acts viewer={viewer} frame={frame} title="Risico vastleggen" current={risksPath(region, agenda)}>
      <PageHeader
        crumbs={[{ href: risksPath(region, agenda), label: 'Risico’s' }]}
        title="Leg een risico vast"
        lead="Een risico gebeurt misschien. Wat het werk nu ophoudt, is een knelpunt. Schrijf niets op wat over een kind of gezin gaat."
      />
      <div className="mt-7">
        {draft && <KeptText path={here} />}
        <RiskForm
          key={draft ? 'kept' : 'own'}
          place={{ region, agenda, number: '' }}
          risk={null}
          agendaId={frame.agenda.id}
          ambitionTerm={frame.agenda.ambitionTerm}
          {...choices}
          start={{}}
          draft={draft}
          cancelHref={risksPath(region, agenda)}
        />
      </div>
    </RegionChrome>
  )
}
