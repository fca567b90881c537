import { forbidden, notFound } from 'next/navigation'
import { ButtonLink, Buttons } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { fullDate, notAfter } from '@/lib/domain/dutch-dates'
import { periodName } from '@/lib/domain/period'
import { decisionsPath, newDecisionPath, reportPath, reportsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getMeeting } from '@/lib/queries/meeting'
import { RegionChrome } from '../../../../../chrome'
import { KeptText } from '../../../../../kept-text'
import { DecidedItem } from './decided-item'
import { formPathOf, openItem } from './open-item'
import { RequestItem } from './request-item'
import { progressInWords } from './words'

export default async function MeetingPage({
  params,
  searchParams,
}: PageProps<'/regio/[region]/rapportages/[agenda]/[period]/vergadering'>) {
  const place = await params
  const { region, agenda, period } = place
  const open = openItem(await searchParams)
  const viewer = await requireViewer()
  const page = await getMeeting(viewer, { region, agenda, period, now: now(), draftOf: (first) => formPathOf(place, open, first) })
  if (!page) notFound()

  const { frame, content } = page
  const { report, requests, others, mayRecord, isBeforeBoard, boardName, colleagues, formPath, draft } = content
  if (!mayRecord) forbidden()
  const decided = requests.filter(({ decision }) => decision !== null).length
  const openRequest =
    open === null ? requests.find(({ decision }) => decision === null)?.number : open.kind === 'request' ? open.number : null
  const reportHref = reportPath(region, agenda, period)
  const forDecision = { place, colleagues, today: frame.today, opened: open?.kind === 'decision' ? open.number : null, draft }

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title="Vergadering" current={reportsPath(region)}>
      <PageHeader
        crumbs={[
          { href: reportsPath(region), label: 'Rapportages' },
          { href: reportHref, label: periodName(report.period) },
        ]}
        title={`${boardName || 'Overleg'}${report.period.meetingOn ? ` van ${fullDate(report.period.meetingOn)}` : ''}`}
        lead={progressInWords(decided, requests.length)}
      />
      {!isBeforeBoard &&
        (report.status === 'adopted' ? (
          <Notice title="Het rapport is vastgesteld.">De besluiten erbij liggen vast. Acties kun je nog toevoegen.</Notice>
        ) : (
          <Notice title="Het rapport ligt nog niet bij het overleg.">Besluiten leg je vast zodra het is aangeboden.</Notice>
        ))}
      {draft && <KeptText path={formPath!} />}
      <h2>Gevraagd in het rapport</h2>
      {requests.length === 0 ? (
        <EmptyState title="Het rapport vraagt geen besluiten" />
      ) : (
        <ul>
          {requests.map((request) => (
            <RequestItem
              key={`${request.id} ${draft ? 'kept' : 'own'}`}
              request={request}
              term={frame.agenda.ambitionTerm}
              mayRecord={isBeforeBoard}
              isOpen={isBeforeBoard && request.number === openRequest}
              start={{
                title: request.title,
                decidedOn: notAfter(frame.today, report.period.meetingOn ?? frame.today),
                bodyName: boardName,
              }}
              {...forDecision}
            />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <>
          <h2>Ook besloten</h2>
          <ul>
            {others.map((decision) => (
              <DecidedItem key={`${decision.id} ${draft ? 'kept' : 'own'}`} decision={decision} {...forDecision} />
            ))}
          </ul>
        </>
      )}
      <div className="mt-8">
        <Buttons>
          <ButtonLink href={reportHref}>Terug naar het rapport</ButtonLink>
          {isBeforeBoard && (
            <ButtonLink variant="secondary" href={newDecisionPath(region, { agenda, period })}>
              Leg een ander besluit vast
            </ButtonLink>
          )}
          <a href={decisionsPath(region)}>Alle besluiten</a>
        </Buttons>
      </div>
    </RegionChrome>
  )
}
