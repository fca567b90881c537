import { touchedColumnIfAny } from '@/components/activity/touched'
import { Table, type Column } from '@/components/ui/table'
import type { CommunicationRow } from '@/lib/queries/communication'

type CommunicationTableProps = {
  lines: readonly CommunicationRow[]
  /** Null for who may not change them. */ changeHrefOf: ((line: CommunicationRow) => string) | null
}

/** The lines beside each other: to whom, by whom and what for. What no line says has no column. */
export function CommunicationTable({ lines, changeHrefOf }: CommunicationTableProps) {
  const change: Column<CommunicationRow>[] = changeHrefOf
    ? [
        {
          label: 'Wijzigen',
          labelHidden: true,
          cell: (line) => (
            <a href={changeHrefOf(line)}>
              Wijzig<span className="sr-only"> {line.name}</span>
            </a>
          ),
        },
      ]
    : []
  return (
    <Table
      caption="Communicatielijnen"
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        { label: 'Lijn', heads: true, width: 'sm:w-[17%]', cell: ({ name }) => name },
        text('Doelgroep', 'audience'),
        text('Afzender', 'sender'),
        text('Doel', 'goal'),
        ...optional.filter(({ field }) => lines.some((line) => line[field] !== '')).map(({ label, field }) => text(label, field)),
        ...touchedColumnIfAny(lines, 'Niet sinds het begin'),
        ...change,
      ]}
    />
  )
}

type Field = 'audience' | 'sender' | 'goal' | 'approach' | 'channel' | 'timing'

const optional: { label: string; field: Field }[] = [
  { label: 'Insteek', field: 'approach' },
  { label: 'Middel of kanaal', field: 'channel' },
  { label: 'Wanneer', field: 'timing' },
]

const text = (label: string, field: Field): Column<CommunicationRow> => ({
  label,
  className: 'whitespace-pre-line',
  cell: (line) => line[field] || <span className="text-quiet">Niet genoemd</span>,
})
