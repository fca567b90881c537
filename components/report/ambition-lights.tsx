import { LightBadge } from '@/components/activity/light'
import { LightBar } from '@/components/activity/light-bar'
import { Table } from '@/components/ui/table'
import type { ReportAmbition } from '@/lib/domain/report-model'

type Row = Pick<ReportAmbition, 'number' | 'title' | 'lights' | 'counts'>

/** Every ambition of a report with its lights, and how many of its activities run as planned. */
export function AmbitionLights({
  rows,
  term,
  activityTerms,
  hrefOf,
}: {
  rows: readonly Row[]
  term: string
  activityTerms: string
  hrefOf: (row: Row) => string
}) {
  return (
    <Table
      caption={`Stand per ${term.toLowerCase()}`}
      captionHidden
      rows={rows}
      rowKey={({ number }) => number}
      columns={[
        {
          label: term,
          heads: true,
          width: 'lg:w-[34%]',
          cell: (row) => (
            <a href={hrefOf(row)}>
              {row.number} {row.title}
            </a>
          ),
        },
        { label: 'Inhoud', cell: ({ lights }) => <LightBadge light={lights.content} /> },
        { label: 'Tijd', cell: ({ lights }) => <LightBadge light={lights.time} /> },
        { label: 'Geld', cell: ({ lights }) => <LightBadge light={lights.money} /> },
        { label: activityTerms, className: 'max-lg:hidden!', cell: ({ counts }) => <LightBar counts={counts} /> },
      ]}
    />
  )
}
