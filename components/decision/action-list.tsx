import { actionKindWords, actionState } from '@/lib/domain/decisions'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
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

/** "over tijd: 1 mei 2023", "uiterlijk 1 juli 2023", "gedaan op 3 mei 2023" */
export function ActionMoment({ action, today }: { action: Pick<ActionRow, 'dueOn' | 'doneOn'>; today: DateString }) {
  const state = actionState(action, today)
  if (state === 'done') return <span>Gedaan op {fullDate(action.doneOn!)}</span>
  if (state === 'overdue') return <b className="text-bad">Over tijd: {fullDate(action.dueOn!)}</b>
  return <span>{action.dueOn ? `Uiterlijk ${fullDate(action.dueOn)}` : 'Zonder datum'}</span>
}
