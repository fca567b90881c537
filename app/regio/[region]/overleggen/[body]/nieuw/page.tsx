import { forbidden, notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { bodiesPath, bodyPath, newMeetingPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getNewMeeting } from '@/lib/queries/body'
import { RegionChrome } from '../../../../chrome'
import { KeptText } from '../../../../kept-text'
import { NewMeetingForm } from './new-meeting-form'

export default async function NewMeetingPage({ params }: PageProps<'/regio/[region]/overleggen/[body]/nieuw'>) {
  const { region, body: slug } = await params
  const viewer = await requireViewer()
  const page = await getNewMeeting(viewer, { region, body: slug, now: now(), draftOf: newMeetingPath(region, slug) })
  if (!page?.content) notFound()

  const { frame, content } = page
  const { body, mayKeep, draft } = content
  if (!mayKeep) forbidden()

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title="Vergadering toevoegen" current={bodiesPath(region)}>
      <PageHeader
        crumbs={[
          { href: bodiesPath(region), label: 'Overleggen' },
          { href: bodyPath(region, slug), label: body.name },
        ]}
        title="Voeg een vergadering toe"
      />
      {draft && <KeptText path={newMeetingPath(region, slug)} />}
      <div className="mt-7">
        <NewMeetingForm
          key={draft ? 'kept' : 'own'}
          bodyId={body.id}
          place={{ region, body: slug }}
          draft={draft}
          cancelHref={bodyPath(region, slug)}
        />
      </div>
    </RegionChrome>
  )
}
