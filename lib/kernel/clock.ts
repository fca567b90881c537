const dayLength = 24 * 60 * 60 * 1000

/**
 * The moment the app takes for now. With KOERSVAST_TODAY (demo and tests only) example data of 2023 has its own "today": a day ('2023-06-05') is
 * that day at the present Dutch time of day; a moment ('2023-06-05T08:00Z') is when the app started, so that a test never passes midnight.
 */
export function now(): Date {
  const real = new Date()
  const pretended = process.env.KOERSVAST_TODAY
  if (!pretended) return real
  if (pretended.includes('T')) return new Date(Date.parse(pretended) + performance.now())
  return new Date(midnight(pretended) + ((real.getTime() - midnight(dutchDate(real))) % dayLength))
}

// Made once: to make one takes longer than to write a hundred dates with it.
const dutchDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

/** The date in Dutch local time of a moment, as 'YYYY-MM-DD'. */
export const dutchDate = (moment: Date): string => dutchDay.format(moment)

const dutchTimeOfDay = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** "10:03:25", in Dutch local time. */
export const dutchTime = (moment: Date): string => dutchTimeOfDay.format(moment)

/** When a Dutch day begins, in summer and in winter. */
function midnight(day: string): number {
  const summer = Date.parse(`${day}T00:00:00+02:00`)
  return dutchDate(new Date(summer)) === day ? summer : Date.parse(`${day}T00:00:00+01:00`)
}
