import { touchedInWords } from '@/components/activity/touched'
import { ButtonLink } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { fullDate } from '@/lib/domain/dutch-dates'
import { lengthInWords, meetingStatusWords, timeInWords } from '@/lib/domain/meeting'
import { periodName } from '@/lib/domain/period'
import { bodiesPath, bodyPath, changeMeetingPath, periodsPath, reportPath } from '@/lib/kernel/addresses'
import type { AgendaItemRow } from '@/lib/queries/agenda-items'
import type { BodyHead } from '@/lib/queries/bodies'
import type { MeetingHead } from '@/lib/queries/body-meeting'

type MeetingHeaderProps = { region: string; body: BodyHead; meeting: MeetingHead; items: readonly AgendaItemRow[]; mayKeep: boolean }

/** Which meeting it is, when and where, and how it stands. */
export function MeetingHeader({ region, body, meeting, items, mayKeep }: MeetingHeaderProps) {
  const { heldOn, startsAt, place, status, note, closedFunction, closedOn, reopenReason, reports, touched } = meeting
  return (
    <>
      <PageHeader
        crumbs={[
          { href: bodiesPath(region), label: 'Overleggen' },
          { href: bodyPath(region, body.slug), label: body.name },
        ]}
        title={`${body.name}, ${fullDate(heldOn)}`}
      >
        {mayKeep && status !== 'closed' && (
          <p className="mt-4 print:hidden">
            <ButtonLink variant="secondary" small href={changeMeetingPath(region, body.slug, heldOn)}>
              Verplaats of wijzig
            </ButtonLink>
          </p>
        )}
      </PageHeader>
      {status === 'cancelled' && (
        <Notice tone="warning" title="Deze vergadering gaat niet door.">
          {note}
        </Notice>
      )}
      <div className="mt-6">
        <Facts
          items={[
            { term: 'Stand', value: <b>{meetingStatusWords[status]}</b> },
            { term: 'Tijd', value: startsAt && timeInWords(startsAt) },
            { term: 'Plaats', value: place },
            { term: 'Duurt', value: lengthInWords(items) },
            { term: 'Waarom deze dag', value: status !== 'cancelled' && note },
            {
              term: 'Verslagperiode',
              value: reports.length > 0 && (
                <ul>
                  {reports.map(({ agenda, slug, kind, hasReport }) => (
                    <li key={agenda + slug}>
                      <a href={hasReport ? reportPath(region, agenda, slug) : periodsPath(region)}>{periodName({ slug, kind })}</a>
                    </li>
                  ))}
                </ul>
              ),
            },
            { term: 'Gesloten', value: closedOn && `Op ${fullDate(closedOn)} door ${closedFunction}` },
            { term: 'Eerder heropend', value: reopenReason },
            { term: 'Bijgewerkt', value: touchedInWords(touched) },
          ]}
        />
      </div>
    </>
  )
}
