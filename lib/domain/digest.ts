import { lapseNotice } from '@/lib/domain/budget'
import { addDays, daysBetween, type DateString } from '@/lib/domain/dutch-dates'

export const mailKinds = ['reporting', 'actions', 'sentBack', 'questions', 'duties', 'money'] as const
export type MailKind = (typeof mailKinds)[number]

export const mailKindWords: Record<MailKind, string> = {
  reporting: 'Meldingen die nog ontbreken: als de periode opent, en 14 en 3 dagen voor ze sluit',
  actions: 'Acties en toezeggingen: een week van tevoren, op de dag zelf, en elke week als ze te laat zijn',
  sentBack: 'Rapporten die zijn teruggestuurd',
  questions: 'Vragen bij jouw onderdelen van een rapport',
  duties: 'Terugkerende taken: 14 en 3 dagen van tevoren',
  money: 'Geld dat vervalt: een half jaar, een kwartaal, een maand en een week van tevoren (wie de begroting bijhoudt)',
}

/** On which days something asks for a mail: on these, and every seven days from another. */
export type Asking = { on?: readonly DateString[]; weeklyFrom?: DateString }

export type DigestItem = {
  /** undelivered: somebody's mail does not arrive. rights: special rights wait for a look. Who gets those can't do without. */
  kind: MailKind | 'undelivered' | 'rights'
  region: string
  what: string
  /** "tot en met 16 juni" */
  when: string
  path: string
  late: boolean
  asking: Asking
}

export const askingOf = {
  reporting: ({ opensOn, closesOn }: { opensOn: DateString; closesOn: DateString }): Asking => ({
    on: [opensOn, addDays(closesOn, -14), addDays(closesOn, -3)],
  }),
  action: (dueOn: DateString): Asking => ({ on: [addDays(dueOn, -firstLook.action), dueOn], weeklyFrom: addDays(dueOn, 1) }),
  duty: (day: DateString): Asking => ({ on: [addDays(day, -firstLook.duty), addDays(day, -3)] }),
  review: (day: DateString): Asking => ({ on: [0, 7, 30].map((days) => addDays(day, days)) }),
  lapsing: (day: DateString): Asking => ({ on: [lapseNotice, 91, 30, 7].map((days) => addDays(day, -days)) }),
}

/** How many days ahead something shows in a mail. */
export const firstLook = { action: 7, duty: 14 }

/** Whether one of its days came after the last mail that was made; days on which nothing ran count too. */
export function asksNow({ on = [], weeklyFrom }: Asking, since: DateString, today: DateString): boolean {
  if (on.some((day) => since < day && day <= today)) return true
  return weeklyFrom !== undefined && weeklyFrom <= today && weeksAfter(weeklyFrom, today) > weeksAfter(weeklyFrom, since)
}

const weeksAfter = (from: DateString, day: DateString) => Math.floor(daysBetween(from, day) / 7)

/** What the mail of today tells: all that waits, as soon as something in it asks. Null: no mail today. */
export function digestOf(
  items: readonly DigestItem[],
  { since, today, muted }: { since: DateString; today: DateString; muted: readonly MailKind[] },
): DigestItem[] | null {
  const wanted = items.filter(({ kind }) => kind === 'undelivered' || kind === 'rights' || !muted.includes(kind))
  return wanted.some(({ asking }) => asksNow(asking, since, today)) ? wanted : null
}
