import { forbidden, notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { decisionsPath, newDecisionPath, reportMeetingPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getNewDecision } from '@/lib/queries/decisions'
import { RegionChrome } from '../../../chrome'
import { KeptText } from '../../../kept-text'
import { RecordForm } from '../record-form'

export default async function NewDecisionPage({ params, searchParams }: PageProps<'/regio/[region]/besluiten/nieuw'>) {
  const { region } = await params
  const { agenda, periode } = await searchParams
  const meeting =
    typeof agenda === 'string' && typeof periode === 'string' ? { agenda: stored(agenda), period: stored(periode) } : undefined
  const viewer = await requireViewer()
  const page = await getNewDecision(viewer, { region, ...meeting, now: now(), draftOf: newDecisionPath(region, meeting) })
  if (!page) notFound()

  const { frame, content } = page
  const { report, mayRecord, boardName, subjects, draft } = content
  if (!mayRecord) forbidden()
  const back = meeting ? reportMeetingPath(region, meeting.agenda, meeting.period) : decisionsPath(region)

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title="Besluit vastleggen" current={decisionsPath(region)}>
      <PageHeader
        crumbs={[{ href: back, label: meeting ? 'Vergadering' : 'Besluiten' }]}
        title="Leg een besluit vast"
        lead="Voor een besluit dat niet in een rapport werd gevraagd."
      />
      {draft && <KeptText path={newDecisionPath(region, meeting)} />}
      <div className="mt-7">
        <RecordForm
          key={draft ? 'kept' : 'own'}
          subject={{ agendaId: frame.agenda.id, ...(report ? { reportId: report.id } : {}) }}
          place={{ region, ...meeting }}
          start={{ decidedOn: report?.meetingOn ?? frame.today, bodyName: boardName }}
          draft={draft}
          subjects={subjects}
          cancelHref={back}
        />
      </div>
    </RegionChrome>
  )
}

/** Without the character that Postgres can't read. */
const stored = (text: string) => text.replaceAll('\0', '')
