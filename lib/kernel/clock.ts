const dayLength = 24 * 60 * 60 * 1000

/**
 * The moment the app takes for now. With KOERSVAST_TODAY (demo and tests only) it is the present time of day on that day,
 * so that example data of 2023 has its own "today".
 */
export function now(): Date {
  const real = new Date()
  const pretended = process.env.KOERSVAST_TODAY
  if (!pretended) return real
  return new Date(Date.parse(`${pretended}T00:00:00Z`) + (real.getTime() % dayLength))
}

// Made once: to make one takes longer than to write a hundred dates with it.
const dutchDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

/** The date in Dutch local time of a moment, as 'YYYY-MM-DD'. */
export const dutchDate = (moment: Date): string => dutchDay.format(moment)
