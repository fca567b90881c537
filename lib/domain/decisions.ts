import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import { statusAfter, type ReportStatus, type RouteSettings } from '@/lib/domain/report-route'

export const requestKinds = ['decide', 'discuss', 'note'] as const
export type RequestKind = (typeof requestKinds)[number]
export const requestKindWords: Record<RequestKind, string> = { decide: 'Besluiten', discuss: 'Bespreken', note: 'Kennisnemen' }

export const decisionOutcomes = ['decided', 'amended', 'deferred'] as const
export type DecisionOutcome = (typeof decisionOutcomes)[number]
export const decisionOutcomeWords: Record<DecisionOutcome, string> = { decided: 'Besloten', amended: 'Aangepast', deferred: 'Aangehouden' }

export const actionKinds = ['action', 'commitment'] as const
export type ActionKind = (typeof actionKinds)[number]
export const actionKindWords: Record<ActionKind, string> = { action: 'Actiepunt', commitment: 'Toezegging' }

export const actionStates = ['overdue', 'open', 'done'] as const
export type ActionState = (typeof actionStates)[number]
export const actionStateWords: Record<ActionState, string> = { overdue: 'Over tijd', open: 'Open', done: 'Gedaan' }

/** On the day itself there is still time; without a day an action is never late. */
export function actionState(action: { dueOn: DateString | null; doneOn: DateString | null }, today: DateString): ActionState {
  if (action.doneOn !== null) return 'done'
  return action.dueOn !== null && action.dueOn < today ? 'overdue' : 'open'
}

/** "Gedaan op 3 mei 2023", "Over tijd: 1 mei 2023", "Uiterlijk 1 juli 2023", "Zonder datum" */
export function actionMoment(action: { dueOn: DateString | null; doneOn: DateString | null }, today: DateString): string {
  const state = actionState(action, today)
  if (state === 'done') return `Gedaan op ${fullDate(action.doneOn!)}`
  if (state === 'overdue') return `Over tijd: ${fullDate(action.dueOn!)}`
  return action.dueOn ? `Uiterlijk ${fullDate(action.dueOn)}` : 'Zonder datum'
}

/** One time that an action got another day, or was opened again. */
export type MovedDay = { wasDueOn: DateString | null; dueOn: DateString | null; wasDoneOn: DateString | null; movedOn: DateString }

/** "Verzet van 1 juni 2023 naar 1 oktober 2023, toen de dag al voorbij was" */
export function movedInWords({ wasDueOn, dueOn, wasDoneOn, movedOn }: MovedDay): string {
  const day = (date: DateString | null) => (date === null ? 'geen datum' : fullDate(date))
  const days = dueOn === wasDueOn ? day(dueOn) : `van ${day(wasDueOn)} naar ${day(dueOn)}`
  if (wasDoneOn !== null) return `Weer geopend nadat zij op ${fullDate(wasDoneOn)} gedaan was: ${days}`
  return `Verzet ${days}${wasDueOn !== null && wasDueOn < movedOn ? ', toen de dag al voorbij was' : ''}`
}

export const longestTitle = 200

/** What a body decided, as it is written down. */
export type DecisionText = {
  title: string
  outcome: DecisionOutcome
  text: string
  decidedOn: DateString
  /** The body by its name of that day, and on what ground it may decide. */
  bodyName: string
  mandate: string
}

/** Of something that holds more, what was decided. */
export const decisionTextOf = ({ title, outcome, text, decidedOn, bodyName, mandate }: DecisionText): DecisionText => ({
  title,
  outcome,
  text,
  decidedOn,
  bodyName,
  mandate,
})

/** What somebody will do, as it is agreed. */
export type AgreedAction = {
  kind: ActionKind
  title: string
  ownerFunction: string
  ownerId: string | null
  /** Of a commitment: to whom. */
  promisedTo: string
  dueOn: DateString | null
}

/** Decisions are written down while the report lies before the board: from when it can be adopted until it is. */
export const liesBeforeBoard = (status: ReportStatus, settings: RouteSettings): boolean => statusAfter('adopt', status, settings) !== null
