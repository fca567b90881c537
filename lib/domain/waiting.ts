import { lapseNotice } from '@/lib/domain/budget-lapse'
import { addDays, type DateString } from '@/lib/domain/dutch-dates'

// What waits for somebody, and when his mail tells it. His mail and his page show the same.

/** checks: figures that a municipality looks at. pacts: working agreements that it did not sign. figures: a KPI waits for a new figure. undelivered: somebody's mail does not arrive. rights: special rights wait for a look. Who gets those can't do without. */
type WaitingKind =
  | 'reporting'
  | 'actions'
  | 'sentBack'
  | 'questions'
  | 'duties'
  | 'money'
  | 'bottlenecks'
  | 'measures'
  | 'checks'
  | 'stories'
  | 'pacts'
  | 'evaluations'
  | 'figures'
  | 'undelivered'
  | 'rights'

/** On which days something asks for a mail: on these, and every seven days from another. On none of them: never. */
export type Asking = { on?: readonly DateString[]; weeklyFrom?: DateString }

export type WaitingItem = {
  kind: WaitingKind
  /** The name of the region. */
  region: string
  what: string
  /** What a mail or a calendar says of it, which others may read too; where that is not the same. */
  whatOutside?: string
  /** "tot en met 16 juni" */
  when: string
  /** The form with which he does it. */
  path: string
  /** Where a colleague reads about it, if that is somewhere else. */
  readPath?: string
  late: boolean
  asking: Asking
  /** Where it has a day by which it is done: that day, and what it is to a calendar that follows it. */
  deadline?: { id: string; on: DateString; version: number }
}

/** How many days ahead something shows in a mail. */
export const firstLook = { action: 7, duty: 14, evaluation: 14 }

const untilDone = (dueOn: DateString, ahead: readonly number[]): Asking => ({
  on: [...ahead.map((days) => addDays(dueOn, -days)), dueOn],
  weeklyFrom: addDays(dueOn, 1),
})

export const askingOf = {
  reporting: ({ opensOn, closesOn }: { opensOn: DateString; closesOn: DateString }): Asking => ({
    on: [opensOn, addDays(closesOn, -14), addDays(closesOn, -3)],
  }),
  action: (dueOn: DateString): Asking => untilDone(dueOn, [firstLook.action]),
  duty: (dueOn: DateString): Asking => untilDone(dueOn, [firstLook.duty, 3]),
  evaluation: (dueOn: DateString): Asking => untilDone(dueOn, [firstLook.evaluation, 3]),
  review: (day: DateString): Asking => ({ on: [0, 7, 30].map((days) => addDays(day, days)) }),
  lapsing: (day: DateString): Asking => ({ on: [lapseNotice, 91, 30, 7].map((days) => addDays(day, -days)) }),
}

/** Whether the first day on which something asks has come. */
export const hasAsked = ({ on = [], weeklyFrom }: Asking, today: DateString): boolean =>
  [...on, ...(weeklyFrom === undefined ? [] : [weeklyFrom])].some((day) => day <= today)

/** Under which heading something waits, in this order. */
const sections: { title: string; has: (item: WaitingItem) => boolean }[] = [
  { title: 'Te laat', has: ({ late }) => late },
  { title: 'Teruggestuurd', has: ({ kind }) => kind === 'sentBack' },
  { title: 'Vragen bij onderdelen van een rapport', has: ({ kind }) => kind === 'questions' },
  { title: 'Nog te melden', has: ({ kind }) => kind === 'reporting' },
  { title: 'Acties en toezeggingen', has: ({ kind }) => kind === 'actions' },
  { title: 'Knelpunten waarvoor iets nodig is', has: ({ kind }) => kind === 'bottlenecks' },
  { title: 'Maatregelen tegen risico’s', has: ({ kind }) => kind === 'measures' },
  { title: 'Cijfers om te controleren', has: ({ kind }) => kind === 'checks' },
  { title: 'Verhalen om na te lezen', has: ({ kind }) => kind === 'stories' },
  { title: 'Werkafspraken om te ondertekenen', has: ({ kind }) => kind === 'pacts' },
  { title: 'Evaluaties', has: ({ kind }) => kind === 'evaluations' },
  { title: 'KPI’s zonder nieuw cijfer', has: ({ kind }) => kind === 'figures' },
  { title: 'Terugkerende taken', has: ({ kind }) => kind === 'duties' },
  { title: 'Geld dat vervalt', has: ({ kind }) => kind === 'money' },
  { title: 'Bijzondere rechten', has: ({ kind }) => kind === 'rights' },
  { title: 'Mail die niet aankomt', has: ({ kind }) => kind === 'undelivered' },
]

/** What waits under its headings, each thing once; headings with nothing under them are left out. */
export const waitingSections = (items: readonly WaitingItem[]): { title: string; items: WaitingItem[] }[] =>
  sections
    .map(({ title }, place) => ({ title, items: items.filter((item) => sections.findIndex(({ has }) => has(item)) === place) }))
    .filter((section) => section.items.length > 0)
