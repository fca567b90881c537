import { forbidden, notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { lessonsPath, newLessonPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getNewLesson } from '@/lib/queries/lessons'
import { FormPage } from '../../../../../form-page'
import { partAt, partOptions } from '../../part-words'
import { LessonForm } from '../lesson-form'

export default async function NewLessonPage({ params, searchParams }: PageProps<'/regio/[region]/agenda/[agenda]/lessen/nieuw'>) {
  const { region, agenda } = await params
  const { bij } = await searchParams
  const at = typeof bij === 'string' ? bij : undefined
  const viewer = await requireViewer()
  const here = newLessonPath(region, agenda, at)
  const page = await getNewLesson(viewer, { region, agenda, now: now(), draftOf: here })
  if (!page) notFound()

  const { frame, content } = page
  const { parts, themes, draft } = content
  if (parts.length === 0) forbidden()
  const from = partAt(parts, at)
  return (
    <FormPage
      viewer={viewer}
      frame={frame}
      tab="Les vastleggen"
      crumbs={[{ href: lessonsPath(region, agenda), label: 'Lessen' }]}
      title="Leg een les vast"
      keptAt={draft && here}
    >
      <LessonForm
        key={draft ? 'kept' : 'own'}
        place={{ region, agenda, number: '', at: at ?? '' }}
        agendaId={frame.agenda.id}
        lesson={null}
        parts={partOptions(parts, frame.agenda)}
        themes={themes.map(({ id, name }) => ({ value: id, label: name }))}
        start={{ on: from ? `${from.kind}:${from.id}` : '', themeId: from?.themeId ?? '' }}
        draft={draft}
        cancelHref={lessonsPath(region, agenda)}
      />
    </FormPage>
  )
}
