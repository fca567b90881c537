import { ActionList } from '@/components/decision/action-list'
import { Tag } from '@/components/ui/tag'
import { decisionOutcomeWords } from '@/lib/domain/decisions'
import { outcomeQuestion, type BodyKind } from '@/lib/domain/body'
import { itemKindWords } from '@/lib/domain/meeting'
import { actionPath, decisionPath, itemPath } from '@/lib/kernel/addresses'
import type { AgendaItemRow } from '@/lib/queries/agenda-items'
import type { DecisionRow } from '@/lib/queries/decision-rows'
import { ItemRoute } from './item-route'
import { Papers, SourceLink } from './papers'

type Place = { region: string; body: string; day: string }

/** An item of the agenda: what it is about and what is asked. */
export const ItemHead = ({ item, place: { region, body, day } }: { item: AgendaItemRow; place: Place }) => (
  <>
    <span className="line-code">{item.number}</span>
    <div className="min-w-0">
      <h3>
        <a href={itemPath(region, body, day, item.id)}>{item.title}</a> {isSolved(item) && <Tag>Opgelost</Tag>}
      </h3>
      <p className="meta dotted">
        <span>{itemKindWords[item.kind]}</span>
        {item.broughtBy && <span>{item.broughtBy}</span>}
        {item.minutes && <span>{item.minutes} minuten</span>}
        {item.source && (
          <span>
            <SourceLink region={region} source={item.source} />
          </span>
        )}
      </p>
    </div>
  </>
)

const isSolved = ({ source }: AgendaItemRow) => source?.kind === 'bottleneck' && source.solvedOn !== null

type ItemBodyProps = { item: AgendaItemRow; place: Place; today: string; kind: BodyKind }

/** What to read with an item, where it came from, and what came of it. */
export function ItemBody({ item, place: { region }, today, kind }: ItemBodyProps) {
  const { id, text, papers, route, decisions, actions, outcome, consultation } = item
  if (!text && !outcome && !consultation && papers.length + route.length + decisions.length + actions.length === 0) return null
  return (
    <div className="line-body">
      {text && <p className="whitespace-pre-line">{text}</p>}
      <Papers region={region} papers={papers} />
      {route.length > 0 && <ItemRoute route={route} itemId={id} region={region} />}
      {consultation && (
        <p className="whitespace-pre-line">
          <b>Standpunt van de regio</b> {consultation.position}
        </p>
      )}
      {outcome && (
        <p className="whitespace-pre-line">
          <b>{outcomeQuestion(kind)}</b> {outcome}
        </p>
      )}
      {decisions.map((decision) => (
        <Decided key={decision.id} decision={decision} region={region} today={today} />
      ))}
      {actions.length > 0 && <ActionList actions={actions} hrefOf={(action) => actionPath(region, action.number)} today={today} />}
    </div>
  )
}

/** What was decided at an item, with the actions it gave. */
export const Decided = ({ decision, region, today }: { decision: DecisionRow; region: string; today: string }) => (
  <div className="my-3 border-l-4 border-accent pl-4">
    <p className="mt-0">
      <a href={decisionPath(region, decision.number)}>
        Besluit {decision.number}: {decision.title}
      </a>{' '}
      <b>{decisionOutcomeWords[decision.outcome]}</b>
    </p>
    <p className="whitespace-pre-line">{decision.text}</p>
    {decision.actions.length > 0 && (
      <ActionList actions={decision.actions} hrefOf={({ number }) => actionPath(region, number)} today={today} />
    )}
  </div>
)
