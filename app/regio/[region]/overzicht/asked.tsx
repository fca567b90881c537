import { Ask, Asks } from '@/components/ui/ask'
import { requestKindWords } from '@/lib/domain/decisions'
import { activityPath, reportPath, resultPath } from '@/lib/kernel/addresses'
import type { DecisionAwaited, RoundReport } from '@/lib/queries/reported-lights'

type AskedProps = {
  region: string
  agenda: { slug: string; ambitionTerm: string }
  report: RoundReport | null
  awaited: readonly DecisionAwaited[]
}

/** What the board is asked: what the report asks, or as long as there is none what the agenda waits for. */
export function Asked({ region, agenda, report, awaited }: AskedProps) {
  const waiting = report?.isCurrent ? report.waiting : []
  if (waiting.length + awaited.length === 0) return <p className="text-quiet">Er wacht nu niets op een besluit.</p>
  const of = (number: string | null) => (number === null ? null : `${agenda.ambitionTerm} ${number}`)
  return (
    <Asks>
      {report &&
        waiting.map(({ number, kind, title, proposal, ambitionNumber }) => (
          <Ask
            key={number}
            title={title}
            href={reportPath(region, agenda.slug, report.period.slug)}
            meta={[requestKindWords[kind], of(ambitionNumber)].filter(Boolean).join(' · ')}
          >
            {proposal}
          </Ask>
        ))}
      {awaited.map(({ kind, code, title, ambitionNumber, asks }) => (
        <Ask
          key={kind + code}
          title={`${code} ${title}`}
          href={kind === 'result' ? resultPath(region, agenda.slug, code) : activityPath(region, agenda.slug, code)}
          meta={of(ambitionNumber)}
        >
          {asks}
        </Ask>
      ))}
    </Asks>
  )
}
