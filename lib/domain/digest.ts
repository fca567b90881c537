import { daysBetween, type DateString } from '@/lib/domain/dutch-dates'
import { hasAsked, type Asking, type WaitingItem } from '@/lib/domain/waiting'

export const mailKinds = [
  ...(['reporting', 'actions', 'sentBack', 'questions', 'bottlenecks', 'measures', 'evaluations'] as const),
  ...(['checks', 'stories', 'pacts', 'duties', 'money'] as const),
] as const
export type MailKind = (typeof mailKinds)[number]

export const mailKindWords: Record<MailKind, string> = {
  reporting: 'Meldingen die nog ontbreken: als de periode opent, en 14 en 3 dagen voor ze sluit',
  actions: 'Acties en toezeggingen: een week van tevoren, op de dag zelf, en elke week als ze te laat zijn',
  sentBack: 'Rapporten en KPI’s die zijn teruggestuurd',
  questions: 'Vragen bij jouw onderdelen van een rapport',
  bottlenecks: 'Knelpunten waarvoor iets van jou nodig is: een week van tevoren, op de dag zelf, en elke week als ze te laat zijn',
  measures: 'Maatregelen tegen risico’s die op jouw naam staan: een week van tevoren, op de dag zelf, en elke week als ze te laat zijn',
  evaluations:
    'Evaluaties: vervolgmetingen en beslismomenten, 14 en 3 dagen van tevoren, op de dag zelf, en elke week als ze te laat zijn; en wat na een besluit nog moet gebeuren',
  checks: 'Cijfers van jouw gemeente om te controleren: elke week zolang ze er staan',
  stories: 'Verhalen in een rapport die wachten tot een collega ze naleest: elke week zolang ze wachten',
  pacts: 'Werkafspraken die jouw gemeente nog niet ondertekende: elke week tot een wethouder het doet',
  duties: 'Terugkerende taken: 14 en 3 dagen van tevoren, op de dag zelf, en elke week als ze te laat zijn',
  money: 'Geld dat vervalt: een half jaar, een kwartaal, een maand en een week van tevoren (wie de begroting bijhoudt)',
}

/** Whether one of its days came after the last mail that was made; days on which nothing ran count too. */
export function asksNow({ on = [], weeklyFrom }: Asking, since: DateString, today: DateString): boolean {
  if (on.some((day) => since < day && day <= today)) return true
  return weeklyFrom !== undefined && weeklyFrom <= today && weeksAfter(weeklyFrom, today) > weeksAfter(weeklyFrom, since)
}

const weeksAfter = (from: DateString, day: DateString) => Math.floor(daysBetween(from, day) / 7)

/** What the mail of today tells: all that waits and asked before, as soon as something in it asks. Null: no mail today. */
export function digestOf(
  items: readonly WaitingItem[],
  { since, today, muted }: { since: DateString; today: DateString; muted: readonly MailKind[] },
): WaitingItem[] | null {
  const isMuted = ({ kind }: WaitingItem) => muted.some((unwanted) => unwanted === kind)
  const wanted = items.filter((item) => hasAsked(item.asking, today) && !isMuted(item))
  return wanted.some(({ asking }) => asksNow(asking, since, today)) ? wanted : null
}
