import { forbidden, notFound } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { requireViewer } from '@/lib/auth/session'
import { natureWords } from '@/lib/domain/risk'
import { changeRiskPath, riskPath, risksPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getRisk } from '@/lib/queries/risks'
import { FormPage } from '../../../../../../form-page'
import { numberInAddress } from '../../../../../besluiten/words'
import { RiskForm } from '../../risk-form'
import { riskValues } from '../../values'

export default async function ChangeRiskPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/risicos/[number]/wijzigen'>) {
  const { region, agenda, number: given } = await params
  const number = numberInAddress(given)
  const viewer = await requireViewer()
  const here = changeRiskPath(region, agenda, number ?? 0)
  const page = number && (await getRisk(viewer, { region, agenda, number, now: now(), draftOf: here }))
  if (!page) notFound()
  const { frame, content } = page
  const { risk, mayKeep, draft, ambitions, models, mayBeOfWhole, mayBeConfidential } = content
  if (!mayKeep) forbidden()

  return (
    <FormPage
      viewer={viewer}
      frame={frame}
      tab={`${natureWords(risk.isOpportunity)} ${number} wijzigen`}
      crumbs={[
        { href: risksPath(region, agenda), label: 'Risico’s en kansen' },
        { href: riskPath(region, agenda, number), label: `${number} ${risk.title}` },
      ]}
      title={risk.isOpportunity ? 'Wijzig en weeg de kans' : 'Wijzig en weeg het risico'}
      keptAt={draft && here}
      warning={
        risk.closedOn && (
          <Notice
            tone="warning"
            title={`${risk.isOpportunity ? 'Deze kans is gesloten. Open haar' : 'Dit risico is gesloten. Open het'} eerst opnieuw.`}
          />
        )
      }
    >
      <RiskForm
        key={draft ? 'kept' : 'own'}
        place={{ region, agenda, number: given }}
        risk={risk}
        agendaId={frame.agenda.id}
        ambitionTerm={frame.agenda.ambitionTerm}
        {...{ ambitions, models, mayBeOfWhole, mayBeConfidential }}
        start={riskValues(risk)}
        draft={draft}
        cancelHref={riskPath(region, agenda, number)}
      />
    </FormPage>
  )
}
