import type { ReactNode } from 'react'

export type Column<Row> = {
  label: string
  cell: (row: Row) => ReactNode
  /** The column that names the row; the heading of its card on a phone. */
  heads?: boolean
  /** Right-aligned, tabular figures. */
  number?: boolean
  /** Keeps the word for screen readers only: for a column of buttons. Its card shows no label either. */
  labelHidden?: boolean
  /** The label is left out of the card where the content says it itself, such as a light. */
  labelHiddenInCard?: boolean
  /** "sm:w-40" */
  width?: string
  /** On every cell of the column. */
  className?: string
  sort?: { href: string; direction?: 'ascending' | 'descending' }
}

export type TableProps<Row> = {
  caption: ReactNode
  /** For where the heading above the table says the same. */
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** A row of totals: a line above it, and bold. */
  isSum?: (row: Row) => boolean
  /** Scrolls sideways on a phone instead of becoming cards: for figures that must stay beside each other. */
  wide?: boolean
}

export function Table<Row>({ caption, captionHidden, columns, rows, rowKey, isSum, wide }: TableProps<Row>) {
  const table = (
    <table className={`table ${wide ? '' : stacking(columns)}`}>
      <caption className={captionHidden ? 'sr-only' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.label} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} className={isSum?.(row) ? 'sum' : undefined}>
            {columns.map((column) => (
              <Cell key={column.label} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (!wide) return table
  return (
    <div className="scroll" role="region" aria-label={typeof caption === 'string' ? caption : 'Tabel'} tabIndex={0}>
      {table}
    </div>
  )
}

function Head<Row>({ column }: { column: Column<Row> }) {
  return (
    <th scope="col" className={cellClasses(column, column.width)} aria-sort={column.sort?.direction}>
      {column.labelHidden ? <span className="sr-only">{column.label}</span> : <HeadLabel column={column} />}
    </th>
  )
}

function HeadLabel<Row>({ column }: { column: Column<Row> }) {
  if (!column.sort) return column.label
  const arrow = column.sort.direction && (column.sort.direction === 'ascending' ? ' ↑' : ' ↓')
  return (
    <a href={column.sort.href} className="-my-0.5 inline-block py-0.5">
      {column.label}
      {arrow && <span aria-hidden="true">{arrow}</span>}
    </a>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  if (column.heads)
    return (
      <th scope="row" className={cellClasses(column)}>
        {column.cell(row)}
      </th>
    )
  const label = column.labelHidden || column.labelHiddenInCard ? undefined : column.label
  return (
    <td className={cellClasses(column)} data-label={label}>
      {column.cell(row)}
    </td>
  )
}

/** Six columns with a light or two ask for more than a small tablet gives; one of buttons takes little. */
const stacking = <Row,>(columns: readonly Column<Row>[]) =>
  columns.filter(({ labelHidden }) => !labelHidden).length >= 6 ? 'stack-early:cards' : 'stack-narrow:cards'

const cellClasses = <Row,>({ number, className }: Column<Row>, width?: string) =>
  [number && 'number', width, className].filter(Boolean).join(' ') || undefined
