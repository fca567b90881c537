import { Table } from '@/components/ui/table'
import { fullDate } from '@/lib/domain/dutch-dates'
import { itemKindWords } from '@/lib/domain/meeting'
import { itemPath, meetingPath } from '@/lib/kernel/addresses'
import type { AskedOutside as Asked } from '@/lib/queries/body'

type AskedOutsideProps = { asked: readonly Asked[]; question: string; region: string; body: string }

/** The list for the talk with local teams or clients, with what came back. */
export const AskedOutside = ({ asked, question, region, body }: AskedOutsideProps) => (
  <Table
    caption="Wat is voorgelegd, het laatste eerst"
    captionHidden
    rows={asked}
    rowKey={({ id }) => id}
    columns={[
      {
        label: 'Onderwerp',
        heads: true,
        width: 'sm:w-[36%]',
        cell: ({ id, heldOn, title, kind }) => (
          <>
            <a href={itemPath(region, body, heldOn, id)}>{title}</a>
            <span className="block font-normal text-quiet">{itemKindWords[kind]}</span>
          </>
        ),
      },
      { label: 'Wanneer', width: 'sm:w-40', cell: ({ heldOn }) => <a href={meetingPath(region, body, heldOn)}>{fullDate(heldOn)}</a> },
      {
        label: question,
        cell: ({ outcome, isClosed }) =>
          outcome ? (
            <span className="whitespace-pre-line">{outcome}</span>
          ) : (
            <span className="text-quiet">{isClosed ? 'Niets opgeschreven' : 'Nog niet besproken'}</span>
          ),
      },
    ]}
  />
)
