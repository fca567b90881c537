import { forbidden, notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { evaluationsPath, newEvaluationPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getNewEvaluation } from '@/lib/queries/evaluations'
import { FormPage } from '../../../../../form-page'
import { partAt, partOptions } from '../../part-words'
import { EvaluationForm } from '../evaluation-form'

export default async function NewEvaluationPage({ params, searchParams }: PageProps<'/regio/[region]/agenda/[agenda]/evaluaties/nieuw'>) {
  const { region, agenda } = await params
  const { bij } = await searchParams
  const at = typeof bij === 'string' ? bij : undefined
  const viewer = await requireViewer()
  const here = newEvaluationPath(region, agenda, at)
  const page = await getNewEvaluation(viewer, { region, agenda, now: now(), draftOf: here })
  if (!page) notFound()

  const { frame, content } = page
  const { parts, draft } = content
  if (parts.length === 0) forbidden()
  const from = partAt(parts, at)
  return (
    <FormPage
      viewer={viewer}
      frame={frame}
      tab="Evaluatie beginnen"
      crumbs={[{ href: evaluationsPath(region, agenda), label: 'Evaluaties' }]}
      title="Begin een evaluatie"
      lead="Schrijf niets op wat over een kind of gezin gaat."
      keptAt={draft && here}
    >
      <EvaluationForm
        key={draft ? 'kept' : 'own'}
        place={{ region, agenda, number: '', at: at ?? '' }}
        agendaId={frame.agenda.id}
        evaluation={null}
        parts={partOptions(parts, frame.agenda)}
        start={{ on: from ? `${from.kind}:${from.id}` : '' }}
        draft={draft}
        cancelHref={evaluationsPath(region, agenda)}
      />
    </FormPage>
  )
}
