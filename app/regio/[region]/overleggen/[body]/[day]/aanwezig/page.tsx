import { forbidden } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { attendancePath, bodiesPath, bodyPath, meetingPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getMeetingToChange } from '@/lib/queries/body-meeting'
import { RegionChrome } from '../../../../../chrome'
import { KeptText } from '../../../../../kept-text'
import { leadOn } from '../../../moved'
import { AttendanceForm } from './attendance-form'

export default async function AttendancePage({ params }: PageProps<'/regio/[region]/overleggen/[body]/[day]/aanwezig'>) {
  const { region, body: slug, day } = await params
  const here = attendancePath(region, slug, day)
  const viewer = await requireViewer()
  const page = await getMeetingToChange(viewer, { region, body: slug, day, now: now(), draftOf: here })
  if (!page?.content) return leadOn(viewer, { region, body: slug, day }, (on) => attendancePath(region, slug, on))

  const { frame, content } = page
  const { body, meeting, mayKeep, draft } = content
  if (!mayKeep) forbidden()

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title="Aanwezig" current={bodiesPath(region)}>
      <PageHeader
        crumbs={[
          { href: bodiesPath(region), label: 'Overleggen' },
          { href: bodyPath(region, slug), label: body.name },
          { href: meetingPath(region, slug, day), label: fullDate(day) },
        ]}
        title="Wie was er?"
      />
      {meeting.status !== 'planned' ? (
        <Notice title="De vergadering is gesloten of gaat niet door.">Wie er was, ligt vast.</Notice>
      ) : meeting.heldOn > frame.today ? (
        <Notice title="De vergadering moet nog komen.">Wie er was, schrijf je op vanaf de dag zelf.</Notice>
      ) : (
        <>
          {draft && <KeptText path={here} />}
          <div className="mt-7">
            <AttendanceForm key={draft ? 'kept' : 'own'} meeting={meeting} place={{ region, body: slug, day }} draft={draft} />
          </div>
        </>
      )}
    </RegionChrome>
  )
}
