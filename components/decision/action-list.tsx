import { actionKindWords, actionMoment, actionState } from '@/lib/domain/decisions'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { ActionRow } from '@/lib/queries/decision-rows'

type ActionListProps = { actions: readonly ActionRow[]; hrefOf: (action: ActionRow) => string; today: DateString }

/** What a decision gave: who does what, when, and whether it is done. */
export const ActionList = ({ actions, hrefOf, today }: ActionListProps) => (
  <ul className="grid gap-2">
    {actions.map((action) => (
      <li key={action.number}>
        <a href={hrefOf(action)}>
          {actionKindWords[action.kind]} {action.number}
        </a>{' '}
        {action.title}
        <span className="dotted block text-[0.9375em] text-quiet">
          <span>{ownerInWords(action)}</span>
          <ActionMoment action={action} today={today} />
        </span>
      </li>
    ))}
  </ul>
)

/** "Ambtenaar Jeugd Woerden (Sanne Holtkamp), aan de gemeenteraden" */
export const ownerInWords = ({ ownerFunction, owner, promisedTo }: Pick<ActionRow, 'ownerFunction' | 'owner' | 'promisedTo'>): string =>
  ownerFunction + (owner ? ` (${owner})` : '') + (promisedTo ? `, aan ${promisedTo}` : '')

/** When it is due or was done; what is late stands out. */
export function ActionMoment({ action, today }: { action: Pick<ActionRow, 'dueOn' | 'doneOn'>; today: DateString }) {
  const said = actionMoment(action, today)
  return actionState(action, today) === 'overdue' ? <b className="text-bad">{said}</b> : <span>{said}</span>
}
