import { Static } from '@/components/drawn-once/static'
import { Button, ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { requireViewer } from '@/lib/auth/session'
import { leftUndone } from '@/lib/domain/meeting'
import { agendaFilePath, bodiesPath, itemPath, meetingPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getBodyMeeting } from '@/lib/queries/body-meeting'
import { RegionChrome } from '../../../../chrome'
import { KeptText } from '../../../../kept-text'
import { putReportsAction } from '../../meeting-actions'
import { leadOn } from '../../moved'
import { noticeOf } from '../../notices'
import { smallFormPath } from '../../../../small-form-path'
import { Attendance } from './attendance'
import { CloseForm, ReopenForm } from './closing-forms'
import { ItemBody, ItemHead } from './item-line'
import { MeetingHeader } from './meeting-header'
import { MoveButtons } from './move-buttons'

export default async function BodyMeetingPage({ params, searchParams }: PageProps<'/regio/[region]/overleggen/[body]/[day]'>) {
  const { region, body: slug, day } = await params
  const { melding } = await searchParams
  const notice = noticeOf(melding)
  const reopenPath = smallFormPath(meetingPath(region, slug, day), 'heropenen')
  const viewer = await requireViewer()
  const page = await getBodyMeeting(viewer, { region, body: slug, day, now: now(), draftOf: reopenPath })
  if (!page?.content) return leadOn(viewer, { region, body: slug, day }, (on) => meetingPath(region, slug, on))

  const { frame, content } = page
  const { body, meeting, items, mayBringIn, mayKeep, mayReopen, draft } = content
  const place = { region, body: slug, day }
  const isOpen = meeting.status === 'planned'
  const undone = leftUndone({ items, attendance: meeting.attendance })
  const isHeld = meeting.heldOn <= frame.today
  const reportsToPut = mayKeep && isOpen && meeting.reports.some(({ hasReport, isOnAgenda }) => hasReport && !isOnAgenda)

  return (
    <RegionChrome
      acts
      standsNow={isOpen ? 'Deze vergadering is intussen gewijzigd' : 'Deze vergadering is intussen gesloten'}
      viewer={viewer}
      frame={frame}
      title={`${body.name}, agenda`}
      current={bodiesPath(region)}
    >
      <Static>
        <MeetingHeader region={region} body={body} meeting={meeting} items={items} mayKeep={mayKeep} />
        {notice && <Notice id="melding" {...notice} />}
        <h2>Agenda</h2>
        {items.length === 0 && <EmptyState title="Er staat nog niets op de agenda" />}
      </Static>
      <ol>
        {items.map((item, index) => (
          <li key={item.id} id={`punt-${item.number}`} className="line">
            <Static>
              <ItemHead item={item} place={place} />
            </Static>
            {mayKeep && isOpen && <MoveButtons item={item} place={place} isFirst={index === 0} isLast={index === items.length - 1} />}
            <Static>
              <ItemBody item={item} place={place} today={frame.today} kind={body.kind} />
            </Static>
          </li>
        ))}
      </ol>
      <div className="mt-5 flex flex-wrap items-start gap-3 print:hidden">
        {mayBringIn && (
          <ButtonLink variant="secondary" href={itemPath(region, slug, day)}>
            Voeg een agendapunt toe
          </ButtonLink>
        )}
        {reportsToPut && (
          <form action={putReportsAction}>
            {Object.entries({ ...place, meetingId: meeting.id }).map(([name, text]) => (
              <input key={name} type="hidden" name={name} value={text} />
            ))}
            <Button variant="secondary">Zet het rapport en wat het vraagt op de agenda</Button>
          </form>
        )}
      </div>
      <Static>
        <p className="meta mt-4 print:hidden">
          Download de agenda:{' '}
          <a href={agendaFilePath(region, slug, day, 'pdf')} className="inline-block py-0.5">
            PDF
          </a>{' '}
          of{' '}
          <a href={agendaFilePath(region, slug, day, 'docx')} className="inline-block py-0.5">
            Word
          </a>
          {items.some(({ papers }) => papers.some(({ isConfidential }) => isConfidential)) && ', zonder de vertrouwelijke stukken'}
        </p>
        <Attendance meeting={meeting} place={place} mayChange={mayKeep && isOpen && isHeld} />
      </Static>
      {mayKeep && isOpen && isHeld && (
        <section aria-labelledby="sluiten" className="print:hidden">
          <h2 id="sluiten">Sluiten</h2>
          <p>Daarna ligt vast wat hier staat. Acties kun je nog afmelden, en punten nog doorgeven.</p>
          {undone.length > 0 && (
            <Notice tone="warning" title="Dit ontbreekt nog. Sluiten kan wel.">
              <ul>
                {undone.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </Notice>
          )}
          <CloseForm meeting={{ id: meeting.id, version: meeting.version }} place={place} />
        </section>
      )}
      {mayReopen && (
        <section aria-labelledby="heropenen" className="print:hidden">
          <h2 id="heropenen">Heropenen</h2>
          {draft && <KeptText path={reopenPath} />}
          <ReopenForm meeting={{ id: meeting.id, version: meeting.version }} place={place} draft={draft} />
        </section>
      )}
    </RegionChrome>
  )
}
