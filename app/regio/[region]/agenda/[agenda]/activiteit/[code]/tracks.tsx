import { TrackLight } from '@/components/activity/standing'
import { lateness } from '@/components/activity/track-table'
import { ButtonLink } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Table } from '@/components/ui/table'
import { dateWords, shortDate, type DateString } from '@/lib/domain/dutch-dates'
import { lifecycleWords } from '@/lib/domain/progress'
import { isOverdue, reportState } from '@/lib/domain/standing'
import { updatePath } from '@/lib/kernel/addresses'
import { dutchDate } from '@/lib/kernel/clock'
import type { TrackRowWithRight } from '@/lib/queries/track-rights'

type TracksProps = {
  activity: { code: string; tracking: 'shared' | 'perMunicipality'; planningDue: DateString | null; tracks: readonly TrackRowWithRight[] }
  region: string
  agenda: string
  today: DateString
  periodId: string | null
}

/** How the activity stands: a table of municipalities where it is local, else one state. */
export function Tracks({ activity, region, agenda, today, periodId }: TracksProps) {
  const [first] = activity.tracks
  if (activity.tracking === 'shared' && first)
    return (
      <OneTrack
        track={first}
        due={activity.planningDue}
        href={updatePath(region, agenda, activity.code)}
        today={today}
        periodId={periodId}
      />
    )
  return (
    <>
      <h2>Stand per gemeente</h2>
      <Table
        caption="Stand per gemeente"
        captionHidden
        rows={activity.tracks}
        rowKey={({ id }) => id}
        columns={[
          { label: 'Gemeente', heads: true, cell: ({ municipality }) => municipality?.name },
          {
            label: 'Licht',
            labelHiddenInCard: true,
            cell: (track) =>
              track.takesPart ? (
                <TrackLight track={track} periodId={periodId} />
              ) : (
                <span className="text-quiet">Doet niet mee: {track.reason}</span>
              ),
          },
          { label: 'Levensloop', cell: (track) => (track.takesPart ? lifecycleWords[track.lifecycle] : '–') },
          {
            label: 'Bevestigd',
            cell: ({ confirmedAt, touchedBy }) => (
              <>
                <Day moment={confirmedAt} today={today} />
                <span className="block text-[0.875rem] text-quiet">{touchedBy}</span>
              </>
            ),
          },
          { label: 'Gewijzigd', cell: ({ changedAt }) => <Day moment={changedAt} today={today} /> },
          {
            label: 'Bijwerken',
            labelHidden: true,
            cell: (track) =>
              track.mayUpdate && (
                <ButtonLink
                  small
                  variant={reportState(track.lastPeriodId, track.lastKind, periodId) === 'notReported' ? 'primary' : 'secondary'}
                  href={updatePath(region, agenda, activity.code, track.municipality?.slug)}
                >
                  Werk bij<span className="sr-only"> voor {track.municipality?.name}</span>
                </ButtonLink>
              ),
          },
        ]}
      />
    </>
  )
}

function OneTrack({
  track,
  due,
  href,
  today,
  periodId,
}: {
  track: TrackRowWithRight
  due: DateString | null
  href: string
  today: DateString
  periodId: string | null
}) {
  return (
    <>
      <h2>Stand</h2>
      <Facts
        items={[
          { term: 'Licht', value: <TrackLight track={track} periodId={periodId} /> },
          { term: 'Levensloop', value: lifecycleWords[track.lifecycle] },
          {
            term: 'Nu verwacht gereed',
            value: track.expectedOn && track.expectedPrecision && dateWords(track.expectedOn, track.expectedPrecision),
          },
          { term: 'Over tijd', value: isOverdue(due, track.lifecycle, today) && lateness(due!, today) },
          { term: 'Laatst bevestigd', value: <Day moment={track.confirmedAt} today={today} /> },
          { term: 'Door', value: track.touchedBy },
          { term: 'Laatst gewijzigd', value: <Day moment={track.changedAt} today={today} /> },
        ]}
      />
      {track.mayUpdate && (
        <p className="mt-4">
          <ButtonLink href={href}>Werk bij</ButtonLink>
        </p>
      )}
    </>
  )
}

const Day = ({ moment, today }: { moment: string | null; today: DateString }) =>
  moment ? (
    <span className="tabular-nums">{shortDate(dutchDate(new Date(moment)), today)}</span>
  ) : (
    <span className="text-quiet">Nog nooit</span>
  )
