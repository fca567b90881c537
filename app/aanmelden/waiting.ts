/** "13 minuten", from now to the moment at which the next try may come. */
export function minutesUntil(until: Date, now: Date): string {
  const left = Math.ceil((until.getTime() - now.getTime()) / 60_000)
  return left <= 1 ? '1 minuut' : `${left} minuten`
}
