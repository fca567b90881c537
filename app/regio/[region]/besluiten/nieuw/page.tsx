import { forbidden } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { fullDate, notAfter } from '@/lib/domain/dutch-dates'
import { decisionsPath, itemPath, newDecisionPath, newItemDecisionPath, reportMeetingPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getNewDecision } from '@/lib/queries/decisions'
import { RegionChrome } from '../../../chrome'
import { KeptText } from '../../../kept-text'
import { withoutAgenda } from '../../../no-agenda'
import { RecordForm } from '../record-form'

export default async function NewDecisionPage({ params, searchParams }: PageProps<'/regio/[region]/besluiten/nieuw'>) {
  const { region } = await params
  const { agenda, periode, punt } = await searchParams
  const meeting =
    typeof agenda === 'string' && typeof periode === 'string' ? { agenda: stored(agenda), period: stored(periode) } : undefined
  const itemId = typeof punt === 'string' ? stored(punt) : undefined
  const here = itemId === undefined ? newDecisionPath(region, meeting) : newItemDecisionPath(region, itemId)
  const viewer = await requireViewer()
  const page = await getNewDecision(viewer, { region, ...meeting, itemId, now: now(), draftOf: here })
  if (!page) return withoutAgenda(viewer, region, { title: 'Besluit vastleggen', current: decisionsPath(region) })

  const { frame, content } = page
  const { report, item, mayRecord, boardName, subjects, draft } = content
  if (!mayRecord) forbidden()
  const back = item
    ? { href: itemPath(region, item.bodySlug, item.heldOn, item.id), label: item.title }
    : meeting
      ? { href: reportMeetingPath(region, meeting.agenda, meeting.period), label: 'Vergadering' }
      : { href: decisionsPath(region), label: 'Besluiten' }

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title="Besluit vastleggen" current={decisionsPath(region)}>
      <PageHeader
        crumbs={[back]}
        title="Leg een besluit vast"
        lead={
          item ? `${item.bodyName}, ${fullDate(item.heldOn)}: ${item.title}.` : 'Voor een besluit dat niet in een rapport werd gevraagd.'
        }
      />
      {item?.isClosed ? (
        <Notice title="Deze vergadering is gesloten of gaat niet door.">
          Wat er is besloten, ligt vast. Moet er nog een besluit bij, dan heropent de secretaris de vergadering.
        </Notice>
      ) : (
        <>
          {draft && <KeptText path={here} />}
          <div className="mt-7">
            <RecordForm
              key={draft ? 'kept' : 'own'}
              subject={item ? { itemId: item.id } : { agendaId: frame.agenda.id, ...(report ? { reportId: report.id } : {}) }}
              place={item ? { region, body: item.bodySlug, day: item.heldOn, item: item.id } : { region, ...meeting }}
              start={{
                ...(item && { title: item.title }),
                decidedOn: notAfter(frame.today, item?.heldOn ?? report?.meetingOn ?? frame.today),
                bodyName: item?.bodyName ?? boardName,
              }}
              draft={draft}
              subjects={item?.isAsked ? undefined : subjects}
              cancelHref={back.href}
            />
          </div>
        </>
      )}
    </RegionChrome>
  )
}

/** Without the character that Postgres can't read. */
const stored = (text: string) => text.replaceAll('\0', '')
