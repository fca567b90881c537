import { forbidden } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { bodiesPath, bodyPath, itemPath, meetingPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getAgendaItem } from '@/lib/queries/body-meeting'
import { RegionChrome } from '../../../../../../chrome'
import { KeptText } from '../../../../../../kept-text'
import { leadOn } from '../../../../moved'
import { noticeOf } from '../../../../notices'
import { smallFormPath } from '../../../../../../small-form-path'
import { ItemForm } from './item-form'
import { ItemPage } from './item-page'
import { openForm } from './open-form'

export default async function AgendaItemPage({ params, searchParams }: PageProps<'/regio/[region]/overleggen/[body]/[day]/punt/[item]'>) {
  const { region, body: slug, day, item: id } = await params
  const { melding, form } = await searchParams
  const open = openForm(form)
  const here = itemPath(region, slug, day, id)
  const formPath = open ? smallFormPath(here, open) : here
  const notice = noticeOf(melding)
  const viewer = await requireViewer()
  const page = await getAgendaItem(viewer, { region, body: slug, day, item: id, now: now(), draftOf: formPath })
  if (!page?.content) return leadOn(viewer, { region, body: slug, day, item: id }, (on) => itemPath(region, slug, on, id))

  const { frame, content } = page
  const { body, meeting, item, bringsIn, mayBringIn, draft } = content
  if (!item && !bringsIn) forbidden()
  const title = item ? `${item.number}. ${item.title}` : 'Voeg een agendapunt toe'

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={item?.title ?? title} current={bodiesPath(region)}>
      <PageHeader
        crumbs={[
          { href: bodiesPath(region), label: 'Overleggen' },
          { href: bodyPath(region, slug), label: body.name },
          { href: meetingPath(region, slug, day), label: fullDate(day) },
        ]}
        title={title}
      />
      {notice && <Notice id="melding" {...notice} />}
      {draft && <KeptText path={formPath} />}
      {item ? (
        <ItemPage content={{ ...content, item }} place={{ region, body: slug, day, item: id }} today={frame.today} open={open} />
      ) : !mayBringIn ? (
        <Notice title="Deze vergadering is gesloten of gaat niet door.">
          Er kan geen agendapunt meer bij. Kies een andere vergadering.
        </Notice>
      ) : (
        <div className="mt-7">
          <ItemForm
            key={draft ? 'kept' : 'own'}
            of={{ meetingId: meeting.id }}
            place={{ region, body: slug, day }}
            start={{ kind: 'discuss', broughtBy: viewer.function }}
            draft={draft}
            cancelHref={meetingPath(region, slug, day)}
          />
        </div>
      )}
    </RegionChrome>
  )
}
