import { Table } from '@/components/ui/table'
import { fullDate } from '@/lib/domain/dutch-dates'
import { judgementRule, judgementWords } from '@/lib/domain/kpi-judgement'
import type { JudgedTarget } from '@/lib/domain/kpi-state'
import { targetMeaning } from '@/lib/domain/target-line'
import type { TargetFields } from '@/lib/domain/kpi-target'

type KpiTargetsProps = { targets: readonly TargetFields[]; judged: readonly JudgedTarget[]; unit: string }

/** What it should become, a year a row: as it was written, and as the app reads it. */
export const KpiTargets = ({ targets, judged, unit }: KpiTargetsProps) => (
  <>
    <h2>Streefwaarden</h2>
    <p>{judgementRule}</p>
    <Table
      caption="Streefwaarden per jaar"
      captionHidden
      rows={targets}
      rowKey={({ year }) => String(year)}
      columns={[
        { label: 'Jaar', heads: true, width: 'sm:w-24', cell: ({ year }) => year },
        { label: 'Streven', cell: ({ printed }) => printed },
        { label: 'Zo leest Koersvast het', cell: (target) => meaningInWords(target, unit) },
        {
          label: 'Stand',
          cell: ({ year }) => {
            const found = judged.find((each) => each.year === year)
            return (
              found && (
                <>
                  <b>{judgementWords[found.judgement]}</b>
                  <span className="block text-quiet">{found.reason}</span>
                </>
              )
            )
          },
        },
        { label: 'Hangt af van', cell: ({ decisionNeeded }) => decisionNeeded ?? <span className="text-quiet">Niets</span> },
      ]}
    />
  </>
)

function meaningInWords(target: TargetFields, unit: string) {
  if (target.day !== null) return fullDate(target.day)
  const meaning = targetMeaning(target)
  return meaning === null ? <span className="text-quiet">Alleen woorden: hier is niet aan te rekenen</span> : `${meaning} ${unit}`
}
