import { ItemName } from '@/components/activity/item-name'
import { LightBadge } from '@/components/activity/light'
import { Table } from '@/components/ui/table'
import type { ChangeKind } from '@/lib/domain/comparison'
import { lifecycleWords, lightWords } from '@/lib/domain/progress'
import type { Changes } from '@/lib/queries/overview'
import type { ChangedState } from '@/lib/queries/states-as-of'

type ChangeListsProps = {
  /** The word of the agenda for an activity. */
  term: string
  changes: Changes
  hrefOf: (row: ChangedState) => string
  /** Where all of one kind stand. */
  allHref: (kind: ChangeKind) => string
}

const most = 6

const lists: readonly { kind: ChangeKind; title: string }[] = [
  { kind: 'worse', title: 'Slechter' },
  { kind: 'dropped', title: 'Vervallen' },
  { kind: 'better', title: 'Beter' },
  { kind: 'finished', title: 'Afgerond' },
  { kind: 'new', title: 'Nieuw: voor het eerst gemeld' },
]

/** What got worse or was dropped stands open; the good news opens. */
export function ChangeLists({ term, changes, hrefOf, allHref }: ChangeListsProps) {
  const some = lists.filter(({ kind }) => changes[kind].length > 0)
  if (some.length === 0) return <p className="text-quiet">Er is geen stand veranderd.</p>
  return some.map(({ kind, title }) => (
    <details key={kind} open={kind === 'worse' || kind === 'dropped'} className="mt-3">
      <summary>
        <b>{title}</b> <span className="text-quiet tabular-nums">({changes[kind].length})</span>
      </summary>
      <ChangedStates term={term} caption={title} rows={changes[kind].slice(0, most)} hrefOf={hrefOf} />
      {changes[kind].length > most && (
        <p>
          <a href={allHref(kind)}>
            Bekijk alle {changes[kind].length} <span className="sr-only">onder ‘{title}’</span>
          </a>
        </p>
      )}
    </details>
  ))
}

const ChangedStates = ({
  term,
  caption,
  rows,
  hrefOf,
}: {
  term: string
  caption: string
  rows: readonly ChangedState[]
  hrefOf: ChangeListsProps['hrefOf']
}) => (
  <Table
    caption={caption}
    captionHidden
    rows={rows}
    rowKey={({ agenda, code, municipality }) => agenda + code + municipality}
    columns={[
      {
        label: term,
        heads: true,
        width: 'sm:w-[60%]',
        cell: (row) => <ItemName {...row} href={hrefOf(row)} />,
      },
      {
        label: 'Nu',
        labelHiddenInCard: true,
        cell: ({ before, after }) => (
          <>
            <LightBadge light={after.light} />
            {before && before.light !== after.light && <span className="light-was">was: {lightWords[before.light].toLowerCase()}</span>}
          </>
        ),
      },
      {
        label: 'Levensloop',
        cell: ({ before, after }) =>
          before && before.lifecycle !== after.lifecycle
            ? `${lifecycleWords[before.lifecycle]} → ${lifecycleWords[after.lifecycle]}`
            : lifecycleWords[after.lifecycle],
      },
    ]}
  />
)
