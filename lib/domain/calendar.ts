import { addDays, type DateString } from '@/lib/domain/dutch-dates'
import type { WaitingItem } from '@/lib/domain/waiting'

export const feedKinds = ['deadlines', 'meetings', 'year'] as const
export type FeedKind = (typeof feedKinds)[number]

export const feedKindWords: Record<Exclude<FeedKind, 'year'>, string> = {
  deadlines: 'Mijn deadlines',
  meetings: 'Vergaderingen van mijn overleggen',
}

/** What stands in the calendar of a region: the round of reporting, the board, other bodies, what comes back. */
export type YearEventKind = 'opens' | 'closes' | 'board' | 'meeting' | 'duty' | 'evaluation' | 'deadline'

export type CalendarEvent = {
  /** The same for the same event after it was moved. */
  id: string
  kind: YearEventKind
  on: DateString
  /** "14:00", Dutch time; null: the whole day. */
  startsAt: string | null
  /** How long it takes, where it has a beginning. */
  minutes: number | null
  title: string
  text: string
  place: string
  path: string
  isCancelled: boolean
  /** Of a duty: whether it was done. */
  isDone?: boolean
  /** Counts up when it changes. */
  version: number
}

// What a day is for, before what it says itself; an evaluation and a duty need no word.
const deadlineWords: Partial<Record<WaitingItem['kind'], string>> = {
  ...{ actions: 'Klaar', bottlenecks: 'Knelpunt', measures: 'Maatregel', figures: 'Nieuw cijfer', money: 'Geld vervalt' },
}

/** What waits for somebody and has its day between two others: as it stands in his calendar. */
export const deadlineEvents = (items: readonly WaitingItem[], { from, until }: { from: DateString; until: DateString }): CalendarEvent[] =>
  items.flatMap(({ kind, region, what, whatOutside = what, path, deadline }) =>
    deadline === undefined || deadline.on < from || deadline.on > until
      ? []
      : {
          ...{ ...deadline, kind: 'deadline', startsAt: null, minutes: null, text: `Regio ${region}`, place: '', isCancelled: false, path },
          title: kind in deadlineWords ? `${deadlineWords[kind]}: ${whatOutside}` : whatOutside,
        },
  )

/** How long a meeting takes of which the items don't say so. */
const usualMinutes = 120

/** When an event ends in Dutch time: as in a diary, so a meeting in the night of the change of the clock is not looked at. */
export function endOf({ on, startsAt, minutes }: Pick<CalendarEvent, 'on' | 'minutes'> & { startsAt: string }): {
  on: DateString
  at: string
} {
  const [hour, minute] = startsAt.split(':').map(Number) as [number, number]
  const total = hour * 60 + minute + (minutes ?? usualMinutes)
  const two = (value: number) => String(value).padStart(2, '0')
  return { on: addDays(on, Math.floor(total / 1440)), at: `${two(Math.floor((total % 1440) / 60))}:${two(total % 60)}` }
}

/** What a calendar holds: half a year back and a year ahead. */
export const feedSpan = (today: DateString) => ({ from: addDays(today, -180), until: addDays(today, 370) })

/** By day and time; what lasts the whole day comes first. */
export const inOrder = (events: readonly CalendarEvent[]): CalendarEvent[] =>
  events.toSorted((a, b) => `${a.on} ${a.startsAt ?? ''}`.localeCompare(`${b.on} ${b.startsAt ?? ''}`))
