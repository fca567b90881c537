import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { ComparedRow } from '@/lib/domain/agenda-comparison'
import { isInTree } from '@/lib/domain/agenda-renumbering'
import { sheetOf } from '@/lib/domain/agenda-sheets'
import { outcomeWords } from '@/lib/domain/agenda-words'

type RowsProps = { rows: readonly ComparedRow[]; first: number; isAdopted: boolean }

/** Row by row what importing would do. */
export const ComparedRows = ({ rows, first, isAdopted }: RowsProps) =>
  rows.length === 0 ? (
    <EmptyState title="Er zijn geen regels om te tonen" />
  ) : (
    <Table
      caption="Wat importeren doet, per regel"
      captionHidden
      rows={rows.map((row, index) => ({ row, index: first + index }))}
      rowKey={({ index }) => String(index)}
      columns={[
        {
          label: 'Regel',
          heads: true,
          width: 'sm:w-[40%]',
          className: 'break-words',
          cell: ({ row }) => (
            <>
              {row.label}
              <span className="block font-normal text-quiet">{placeOf(row)}</span>
            </>
          ),
        },
        { label: 'Wat er gebeurt', className: 'break-words', cell: ({ row }) => <Outcome row={row} isAdopted={isAdopted} /> },
      ]}
    />
  )

const placeOf = ({ sheet, line }: ComparedRow) => [sheetOf(sheet).name, line !== null && `regel ${line}`].filter(Boolean).join(', ')

function Outcome({ row, isAdopted }: { row: ComparedRow; isAdopted: boolean }) {
  const lapses = isAdopted && isInTree(row.sheet)
  return (
    <>
      <Tag>{row.outcome === 'dropped' ? (lapses ? 'vervalt' : 'verdwijnt') : outcomeWords[row.outcome]}</Tag>{' '}
      {[...row.problems, ...row.remarks].join(' ')}
      {row.outcome === 'changed' && (
        <dl className="told">
          {row.differences.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd>
                {before !== null && <del>{before}</del>} {after !== null && <ins>{after}</ins>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
