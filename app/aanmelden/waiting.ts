/** "13 minuten" or "5 uur", from now to the moment at which the next try may come. */
export function minutesUntil(until: Date, now: Date): string {
  const left = Math.ceil((until.getTime() - now.getTime()) / 60_000)
  if (left > 60) return `${Math.ceil(left / 60)} uur`
  return left <= 1 ? '1 minuut' : `${left} minuten`
}

export const tooOften = (until: Date, now: Date): string =>
  `Er is te vaak een verkeerde code of sleutel gebruikt, voor dit account of vanaf deze plek. Probeer het over ${minutesUntil(until, now)} opnieuw.`
