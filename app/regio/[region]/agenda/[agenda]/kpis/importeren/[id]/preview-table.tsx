import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { numberInWords } from '@/lib/domain/dutch-number'
import { valueStatusWords, type ValueStatus } from '@/lib/domain/kpi'
import { measurePeriodWords } from '@/lib/domain/measure-period'
import type { PreviewRow } from '@/lib/imports/import-preview'
import { outcomeWords } from '../words'

type SaidRow = PreviewRow & { remarks: readonly string[] }

/** Row by row what importing would do. */
export const PreviewTable = ({ rows, first }: { rows: readonly SaidRow[]; first: number }) => (
  <Table
    caption="Wat importeren doet, per cijfer"
    captionHidden
    rows={rows.map((row, index) => ({ row, index: first + index }))}
    rowKey={({ index }) => String(index)}
    columns={[
      {
        label: 'Gebied',
        heads: true,
        cell: ({ row }) => (
          <>
            {row.area || 'Niet genoemd'}
            <span className="block font-normal text-quiet">Regel {row.line}</span>
          </>
        ),
      },
      {
        label: 'KPI',
        width: 'sm:w-[30%]',
        cell: ({ row }) => (
          <>
            {row.kpi || 'Niet genoemd'}
            {row.breakdown && <span className="block text-quiet">{row.breakdown}</span>}
          </>
        ),
      },
      {
        label: 'Periode',
        cell: ({ row }) => (
          <>
            {row.outcome === 'refused' ? row.printedPeriod || '–' : measurePeriodWords(row.cell.period)}
            {row.remarks.map((remark) => (
              <span key={remark} className="block text-quiet">
                {remark}
              </span>
            ))}
          </>
        ),
      },
      { label: 'Wat er gebeurt', width: 'sm:w-[34%]', cell: ({ row }) => <Outcome row={row} /> },
    ]}
  />
)

function Outcome({ row }: { row: PreviewRow }) {
  return (
    <>
      <Tag>{outcomeWords[row.outcome]}</Tag>{' '}
      {row.outcome === 'refused' ? row.problem : row.outcome === 'changed' ? `van ${inText(row.before)} naar ${inText(row)}` : inText(row)}
    </>
  )
}

function inText({ value, status }: { value: number | null; status: ValueStatus }): string {
  const word = valueStatusWords[status].toLowerCase()
  if (value === null) return word
  return status === 'final' ? numberInWords(value) : `${numberInWords(value)} (${word})`
}
