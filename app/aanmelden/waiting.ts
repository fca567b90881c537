/** "13 minuten", from now to the moment at which the next try may come. */
export function minutesUntil(until: Date, now: Date): string {
  const left = Math.ceil((until.getTime() - now.getTime()) / 60_000)
  return left <= 1 ? '1 minuut' : `${left} minuten`
}

export const tooOften = (until: Date, now: Date): string =>
  `Er is tien keer een verkeerde code gebruikt, voor dit account of vanaf deze plek. Probeer het over ${minutesUntil(until, now)} opnieuw.`
