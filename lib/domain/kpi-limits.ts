import type { KpiFrequency } from '@/lib/domain/kpi'

type Registration = { minutes: number | null; frequency: KpiFrequency | null }

const timesAYear: Record<KpiFrequency, number> = { quarter: 4, halfYear: 2, year: 1 }

/** Minutes of registration of all KPIs together, for one municipality in a year; of a KPI without a frequency once. */
export const registrationMinutesAYear = (kpis: readonly Registration[]): number =>
  kpis.reduce((sum, { minutes, frequency }) => sum + (minutes ?? 0) * (frequency ? timesAYear[frequency] : 1), 0)

/** "Registreren kost een gemeente samen 2 uur en 20 minuten per jaar; van 3 KPI's is dat niet bekend." (US27: few figures, little ballast) */
export function registrationTimeInWords(kpis: readonly Registration[]): string {
  const unknown = kpis.filter(({ minutes }) => minutes === null).length
  if (unknown === kpis.length) return 'Hoeveel tijd registreren kost, is nog van geen KPI bekend.'
  const minutes = registrationMinutesAYear(kpis)
  const time = [minutes >= 60 && `${Math.floor(minutes / 60)} uur`, (minutes % 60 > 0 || minutes < 60) && `${minutes % 60} minuten`].filter(
    Boolean,
  )
  return `Registreren kost een gemeente samen ${time.join(' en ')} per jaar${unknown === 0 ? '' : `; van ${unknown} KPI’s is dat nog niet bekend`}.`
}

type Limits = { kpis: number | null; activities: number | null; running: number; kpisInUse: number }

/** What goes over a limit that the region set itself (001 L349-351: 60 actions nobody can carry out). */
export function limitWarnings({ kpis, activities, running, kpisInUse }: Limits): string[] {
  const over = (count: number, limit: number | null, what: string) =>
    limit !== null && count > limit ? [`Er zijn ${count} ${what}; de regio sprak hooguit ${limit} af.`] : []
  return [...over(kpisInUse, kpis, 'KPI’s'), ...over(running, activities, 'lopende activiteiten')]
}
