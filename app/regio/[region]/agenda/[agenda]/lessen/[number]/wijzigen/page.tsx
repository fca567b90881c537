import { forbidden, notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { changeLessonPath, lessonsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getLesson } from '@/lib/queries/lessons'
import { FormPage } from '../../../../../../form-page'
import { numberInAddress } from '../../../../../besluiten/words'
import { LessonForm } from '../../lesson-form'
import { lessonValues } from '../../values'

export default async function ChangeLessonPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/lessen/[number]/wijzigen'>) {
  const { region, agenda, number: given } = await params
  const number = numberInAddress(given)
  const viewer = await requireViewer()
  const here = changeLessonPath(region, agenda, number ?? 0)
  const page = number && (await getLesson(viewer, { region, agenda, number, now: now(), draftOf: here }))
  if (!page) notFound()
  const { frame, content } = page
  const { lesson, themes, mayChange, draft } = content
  if (!mayChange) forbidden()

  return (
    <FormPage
      viewer={viewer}
      frame={frame}
      tab="Les wijzigen"
      crumbs={[{ href: lessonsPath(region, agenda), label: 'Lessen' }]}
      title="Wijzig de les"
      keptAt={draft && here}
    >
      <LessonForm
        key={draft ? 'kept' : 'own'}
        place={{ region, agenda, number: given, at: '' }}
        agendaId={frame.agenda.id}
        lesson={lesson}
        themes={themes.map(({ id, name }) => ({ value: id, label: name }))}
        start={lessonValues(lesson)}
        draft={draft}
        cancelHref={lessonsPath(region, agenda)}
      />
    </FormPage>
  )
}
