import { touchedInWords } from '@/components/activity/touched'
import { Facts } from '@/components/ui/facts'
import { decisionOutcomeWords } from '@/lib/domain/decisions'
import { fullDate } from '@/lib/domain/dutch-dates'
import { periodName } from '@/lib/domain/period'
import { activityPath, ambitionPath, itemPath, reportPath, resultPath } from '@/lib/kernel/addresses'
import type { LastTouch } from '@/lib/db/last-touch'
import type { DecisionRow, ItemPlace } from '@/lib/queries/decision-rows'

/** Who decided what about what, when and on what ground. */
export const DecisionFacts = ({ region, decision, touched }: { region: string; decision: DecisionRow; touched: LastTouch }) => (
  <Facts
    items={[
      { term: 'Uitkomst', value: <b>{decisionOutcomeWords[decision.outcome]}</b> },
      { term: 'Besloten door', value: `${decision.bodyName}, ${fullDate(decision.decidedOn)}` },
      { term: 'Mandaat', value: decision.mandate },
      { term: 'Gaat over', value: <DecisionSubject region={region} decision={decision} /> },
      { term: 'Bij het rapport', value: decision.report && <ReportLink region={region} decision={decision} report={decision.report} /> },
      { term: 'In de vergadering', value: decision.item && <ItemLink region={region} item={decision.item} /> },
      { term: 'Vastgelegd door', value: decision.recordedFunction },
      { term: 'Laatst bijgewerkt', value: touchedInWords(touched) },
    ]}
  />
)

/** The meeting at which something was decided or agreed, at its item. */
export const ItemLink = ({ region, item: { id, bodySlug, bodyName, heldOn } }: { region: string; item: ItemPlace }) => (
  <a href={itemPath(region, bodySlug, heldOn, id)}>
    {bodyName}, {fullDate(heldOn)}
  </a>
)

const addresses = { ambition: ambitionPath, result: resultPath, activity: activityPath }

/** What of the agenda a decision is about, as a link. */
export function DecisionSubject({
  region,
  decision: { about, agendaSlug },
}: {
  region: string
  decision: Pick<DecisionRow, 'about' | 'agendaSlug'>
}) {
  if (!about) return 'De hele agenda'
  return (
    <a href={addresses[about.kind](region, agendaSlug, about.code)}>
      {about.code} {about.title}
    </a>
  )
}

type ReportLinkProps = { region: string; decision: DecisionRow; report: NonNullable<DecisionRow['report']> }

const ReportLink = ({ region, decision, report }: ReportLinkProps) => (
  <a href={reportPath(region, decision.agendaSlug, report.periodSlug)}>
    {periodName({ slug: report.periodSlug, kind: report.periodKind })}
  </a>
)
