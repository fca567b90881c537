import { Table } from '@/components/ui/table'
import type { PrintedCell, SourceTableRow } from '@/lib/queries/sources'

/** A table as the document prints it; the first column names the row. */
export function PrintedTable({ table: { title, columns, rows, note, lines } }: { table: SourceTableRow }) {
  return (
    <section className="mt-6">
      <h3>{title}</h3>
      <Table
        caption={title}
        captionHidden
        wide
        rows={rows.map((cells, index) => ({ cells, index }))}
        rowKey={({ index }) => String(index)}
        columns={columns.map((label, i) => ({
          label: columns.indexOf(label) < i ? `${label} (${i + 1})` : label,
          heads: i === 0,
          number: i > 0 && rows.every(({ [i]: cell }) => cell === null || (typeof cell === 'string' && isFigure.test(cell))),
          cell: ({ cells }: { cells: PrintedCell[] }) => <Cell cell={cells[i] ?? null} />,
        }))}
      />
      <p className="meta">{[note, `Regels ${lines}`].filter(Boolean).join(' · ')}</p>
    </section>
  )
}

const isFigure = /^-?[\d.,]+%?$/

function Cell({ cell }: { cell: PrintedCell }) {
  if (cell === null) return <span className="text-quiet">–</span>
  return Array.isArray(cell) ? cell.join(', ') : cell
}
