import { forbidden } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { bodiesPath, bodyPath, changeMeetingPath, meetingPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getMeetingToChange, type WhatItLeaves } from '@/lib/queries/body-meeting'
import { RegionChrome } from '../../../../../chrome'
import { KeptText } from '../../../../../kept-text'
import { meetingValues } from '../../../meeting-values'
import { leadOn } from '../../../moved'
import { ChangeMeetingForm } from './change-meeting-form'

export default async function ChangeMeetingPage({ params }: PageProps<'/regio/[region]/overleggen/[body]/[day]/wijzigen'>) {
  const { region, body: slug, day } = await params
  const here = changeMeetingPath(region, slug, day)
  const viewer = await requireViewer()
  const page = await getMeetingToChange(viewer, { region, body: slug, day, now: now(), draftOf: here })
  if (!page?.content) return leadOn(viewer, { region, body: slug, day }, (on) => changeMeetingPath(region, slug, on))

  const { frame, content } = page
  const { body, meeting, mayKeep, leaves, draft } = content
  if (!mayKeep) forbidden()

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title="Vergadering wijzigen" current={bodiesPath(region)}>
      <PageHeader
        crumbs={[
          { href: bodiesPath(region), label: 'Overleggen' },
          { href: bodyPath(region, slug), label: body.name },
          { href: meetingPath(region, slug, day), label: fullDate(day) },
        ]}
        title="Verplaats of wijzig de vergadering"
        lead={meeting.reports.length > 0 ? 'Een verslagperiode eindigt met deze vergadering. Die schuift mee.' : undefined}
      />
      {meeting.status === 'closed' ? (
        <Notice title="De vergadering is gesloten.">Alleen de secretaris kan haar heropenen.</Notice>
      ) : (
        <>
          {draft && <KeptText path={here} />}
          <div className="mt-7">
            <ChangeMeetingForm
              key={draft ? 'kept' : 'own'}
              meeting={{ id: meeting.id, version: meeting.version }}
              place={{ region, body: slug, day }}
              start={meetingValues(meeting)}
              leaves={leavesInWords(leaves)}
              draft={draft}
              cancelHref={meetingPath(region, slug, day)}
            />
          </div>
        </>
      )}
    </RegionChrome>
  )
}

function leavesInWords({ titles, nextOn }: WhatItLeaves): string {
  if (titles.length === 0) return 'Er staat niets op de agenda dat naar een volgende vergadering moet.'
  const what = titles.length === 1 ? 'Dit punt gaat' : `Deze ${titles.length} punten gaan`
  const when = nextOn === null ? 'naar de volgende vergadering, zodra die er is' : `dan naar de vergadering van ${fullDate(nextOn)}`
  return `${what} ${when}: ${titles.join('; ')}.`
}
