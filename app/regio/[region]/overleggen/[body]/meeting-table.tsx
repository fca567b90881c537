import { touchedColumnIfAny } from '@/components/activity/touched'
import { Table } from '@/components/ui/table'
import { fullDate } from '@/lib/domain/dutch-dates'
import { meetingStatusWords, timeInWords } from '@/lib/domain/meeting'
import { meetingPath } from '@/lib/kernel/addresses'
import type { MeetingRow } from '@/lib/queries/body'

type MeetingTableProps = { caption: string; meetings: readonly MeetingRow[]; region: string; body: string }

export const MeetingTable = ({ caption, meetings, region, body }: MeetingTableProps) => (
  <Table
    caption={caption}
    captionHidden
    rows={meetings}
    rowKey={({ heldOn }) => heldOn}
    columns={[
      {
        label: 'Dag',
        heads: true,
        width: 'sm:w-48',
        cell: ({ heldOn }) => <a href={meetingPath(region, body, heldOn)}>{fullDate(heldOn)}</a>,
      },
      {
        label: 'Waar',
        cell: ({ startsAt, place }) =>
          [startsAt && timeInWords(startsAt), place].filter(Boolean).join(', ') || <span className="text-quiet">Nog niet bekend</span>,
      },
      { label: 'Agendapunten', number: true, width: 'sm:w-36', cell: ({ items }) => items },
      {
        label: 'Stand',
        width: 'sm:w-64',
        cell: ({ status, note }) => (
          <>
            {meetingStatusWords[status]}
            {note && <span className="block text-quiet">{note}</span>}
          </>
        ),
      },
      ...touchedColumnIfAny(meetings, 'Niet'),
    ]}
  />
)
