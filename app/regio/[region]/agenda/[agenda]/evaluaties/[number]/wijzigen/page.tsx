import { forbidden, notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { changeEvaluationPath, evaluationPath, evaluationsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getEvaluation } from '@/lib/queries/evaluations'
import { FormPage } from '../../../../../../form-page'
import { numberInAddress } from '../../../../../besluiten/words'
import { EvaluationForm } from '../../evaluation-form'
import { evaluationValues } from '../../values'

export default async function ChangeEvaluationPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/evaluaties/[number]/wijzigen'>) {
  const { region, agenda, number: given } = await params
  const number = numberInAddress(given)
  const viewer = await requireViewer()
  const here = changeEvaluationPath(region, agenda, number ?? 0)
  const page = number && (await getEvaluation(viewer, { region, agenda, number, now: now(), draftOf: here }))
  if (!page) notFound()
  const { frame, content } = page
  const { evaluation, mayKeep, draft } = content
  if (!mayKeep) forbidden()

  return (
    <FormPage
      viewer={viewer}
      frame={frame}
      tab={`Evaluatie ${number} wijzigen`}
      crumbs={[
        { href: evaluationsPath(region, agenda), label: 'Evaluaties' },
        { href: evaluationPath(region, agenda, number), label: `${number} ${evaluation.title}` },
      ]}
      title="Wijzig de evaluatie"
      keptAt={draft && here}
    >
      <EvaluationForm
        key={draft ? 'kept' : 'own'}
        place={{ region, agenda, number: given, at: '' }}
        agendaId={frame.agenda.id}
        evaluation={evaluation}
        start={evaluationValues(evaluation)}
        draft={draft}
        cancelHref={evaluationPath(region, agenda, number)}
      />
    </FormPage>
  )
}
