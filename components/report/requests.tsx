import { touchedInWords } from '@/components/activity/touched'
import { Ask, Asks } from '@/components/ui/ask'
import { requestKindWords } from '@/lib/domain/decisions'
import type { ReportRequestRow } from '@/lib/queries/report'

type RequestsProps = {
  requests: readonly ReportRequestRow[]
  ambitionTerm: string
  /** Where it is changed, for who may. */
  hrefOf?: (request: ReportRequestRow) => string
}

/** What a report asks of the board. */
export function Requests({ requests, ambitionTerm, hrefOf }: RequestsProps) {
  if (requests.length === 0) return <p className="text-quiet">Dit rapport vraagt niets van het bestuur.</p>
  return (
    <Asks>
      {requests.map((request, index) => (
        <Ask
          key={request.id}
          title={request.title}
          href={hrefOf?.(request)}
          meta={[
            `Punt ${index + 1}`,
            requestKindWords[request.kind],
            request.ambition && `${ambitionTerm} ${request.ambition}`,
            touchedInWords(request.touched),
          ]
            .filter(Boolean)
            .join(' · ')}
        >
          {request.proposal && <span className="whitespace-pre-line">{request.proposal}</span>}
        </Ask>
      ))}
    </Asks>
  )
}
