export type MeetingStatus = 'planned' | 'cancelled' | 'closed'
export const meetingStatusWords: Record<MeetingStatus, string> = { planned: 'Gepland', cancelled: 'Gaat niet door', closed: 'Gesloten' }

export const itemKinds = ['discuss', 'advise', 'decide', 'note'] as const
export type ItemKind = (typeof itemKinds)[number]
export const itemKindWords: Record<ItemKind, string> = {
  discuss: 'Bespreken',
  advise: 'Adviseren',
  decide: 'Besluiten',
  note: 'Kennisnemen',
}

/** The route of a decision over bodies: what a next one is asked. */
export const nextKind: Record<ItemKind, ItemKind> = { discuss: 'advise', advise: 'decide', decide: 'decide', note: 'note' }

export const longestOutcome = 10_000
/** With whom something was agreed: functions, in one line. */
export const longestConsulted = 300
export const mostMinutes = 600

export type FixedItem = { title: string; kind: ItemKind; minutes: number | null }

/**
 * Reads a line of what stands on every agenda: "Mededelingen (kennisnemen, 5 minuten)". What stands between the brackets may be left out;
 * brackets with anything else in them belong to the title.
 */
export function readFixedItem(line: string): FixedItem {
  const text = line.trim()
  const found = /^([^()]*[^() ]) ?\(([^()]*)\)$/.exec(text)
  const parts = found ? found[2]!.split(',').map((part) => part.trim().toLowerCase()) : []
  const kindOf = (part: string) => itemKinds.find((kind) => itemKindWords[kind].toLowerCase() === part)
  const minutesOf = (part: string) => Number(/^(\d{1,3}) ?min(?:\.|uut|uten)?$/.exec(part)?.[1] ?? 0)
  const isRead = parts.length > 0 && parts.every((part) => kindOf(part) || (minutesOf(part) > 0 && minutesOf(part) <= mostMinutes))
  if (!found || !isRead) return { title: text, kind: 'discuss', minutes: null }
  return {
    title: found[1]!,
    kind: parts.map(kindOf).find((kind) => kind !== undefined) ?? 'discuss',
    minutes: parts.map(minutesOf).find((minutes) => minutes > 0) ?? null,
  }
}

type Left = {
  items: readonly { number: number; kind: ItemKind; decisions: readonly unknown[] }[]
  attendance: readonly { isPresent: boolean | null }[]
}

/** What was not written down yet of a meeting: to be said before it is closed. */
export function leftUndone({ items, attendance }: Left): string[] {
  const undecided = items.filter(({ kind, decisions }) => kind === 'decide' && decisions.length === 0).map(({ number }) => number)
  const at = undecided.length === 1 ? `punt ${undecided[0]}` : `de punten ${undecided.slice(0, -1).join(', ')} en ${undecided.at(-1)}`
  return [
    ...(undecided.length > 0 ? [`Bij ${at} wordt een besluit gevraagd, en staat er nog geen.`] : []),
    ...(attendance.length > 0 && attendance.every(({ isPresent }) => isPresent === null) ? ['Wie er was, is nog niet opgeschreven.'] : []),
  ]
}

/** "9.30 uur": of "09:30", as people type it. */
export const timeInWords = (time: string): string => `${timeAsTyped(time)}\u00a0uur`

/** "9.30" */
export const timeAsTyped = (time: string): string => time.replace(/^0(?=\d)/, '').replace(':', '.')

/** "1 uur en 20 minuten"; null where no item says how long it takes. */
export function lengthInWords(items: readonly { minutes: number | null }[]): string | null {
  const all = items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
  if (all === 0) return null
  const [hours, minutes] = [Math.floor(all / 60), all % 60]
  return [hours > 0 && `${hours} uur`, minutes > 0 && `${minutes} minuten`].filter(Boolean).join(' en ')
}
