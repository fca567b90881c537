import { notFound } from 'next/navigation'
import { LessonList } from '@/components/evaluation/lesson-list'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { unreadDay } from '@/lib/forms/list-address'
import { told } from '@/lib/forms/told'
import { readUntouchedSince } from '@/lib/forms/untouched-since'
import { agendaPath, changeLessonPath, lessonsPath, newLessonPath, sharedLessonsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getLessons } from '@/lib/queries/lessons'
import { RegionChrome } from '../../../../chrome'
import { UntouchedFilter } from '../../../../untouched-since'
import { partLink } from '../part-words'

const notices: Record<string, string> = { vastgelegd: 'De les is vastgelegd.', gewijzigd: 'De les is gewijzigd.' }

export default async function LessonsPage({ params, searchParams }: PageProps<'/regio/[region]/agenda/[agenda]/lessen'>) {
  const { region, agenda: slug } = await params
  const query = await searchParams
  const sinds = readUntouchedSince(query)
  const unread = unreadDay(query, 'sinds')
  const viewer = await requireViewer()
  const page = await getLessons(viewer, { region, agenda: slug, now: now(), untouchedSince: sinds })
  if (!page) notFound()

  const { frame, content } = page
  const { rows, mayAdd } = content
  const notice = told(notices, query.melding)
  const mayChange = new Set(rows.filter((row) => row.mayChange).map(({ id }) => id))
  return (
    <RegionChrome viewer={viewer} frame={frame} title="Lessen" current={agendaPath(region, slug)} reading>
      <PageHeader
        crumbs={[{ href: agendaPath(region, slug), label: frame.agenda.title }]}
        title="Lessen"
        lead="Wat we leerden bij deze agenda, zodat een ander er iets aan heeft."
      >
        <p>
          <a href={sharedLessonsPath}>Lessen van alle regio’s</a>
        </p>
        {mayAdd && (
          <p className="mt-4">
            <ButtonLink variant="secondary" href={newLessonPath(region, slug)}>
              Leg een les vast
            </ButtonLink>
          </p>
        )}
      </PageHeader>
      {notice && <Notice id="melding" tone="success" title={notice} />}
      <UntouchedFilter list={lessonsPath(region, slug)} chosen={sinds} unread={unread} />
      {rows.length === 0 ? (
        <EmptyState title={sinds ? 'Geen lessen gevonden' : 'Er zijn nog geen lessen vastgelegd'} />
      ) : (
        <LessonList
          lessons={rows}
          placeOf={({ on }) => partLink(region, frame.agenda, on)}
          changeHrefOf={({ id, number }) => (mayChange.has(id) ? changeLessonPath(region, slug, number) : null)}
        />
      )}
    </RegionChrome>
  )
}
