import type { DateString } from '@/lib/domain/dutch-dates'
import type { Comparability } from '@/lib/domain/kpi-caveats'
import type { CountingLevel, KpiDirection, KpiFrequency, KpiKind, ValueStatus } from '@/lib/domain/kpi'
import type { MeasurePeriod } from '@/lib/domain/measure-period'
import type { Lifecycle } from '@/lib/domain/progress'
import type { Scale } from '@/lib/domain/scale'
import type { LightCounts, ShownLight } from '@/lib/domain/standing'

/** All that a region shows to everybody: what was adopted, and nothing that a reader of the region does not see (app.public_region). */
export type PublicRegion = {
  state: string
  slug: string
  name: string
  colour: string | null
  isExample: boolean
  openData: boolean
  municipalities: { code: string; name: string; slug: string }[]
  /** The one that holds first, then those that were closed. */
  agendas: PublicAgenda[]
}

export type PublicAgenda = {
  slug: string
  title: string
  startYear: number
  endYear: number
  status: 'adopted' | 'closed'
  adoptedOn: DateString | null
  ambitionTerm: string
  ambitionTerms: string
  resultTerm: string | null
  resultTerms: string | null
  activityTerm: string
  activityTerms: string
  ambitions: PublicAmbition[]
  kpis: PublicKpi[]
  /** Newest first. */
  reports: PublicReport[]
}

/** `name`: only where the region shows names. */
export type PublicLead = { function: string; organisation: string | null; name: string | null }

type PublicActivity = {
  code: string
  title: string
  description: string
  planning: string
  scales: Scale[]
  result: string | null
}

export type PublicAmbition = {
  number: string
  title: string
  kind: 'ambition' | 'precondition'
  goal: string
  leads: PublicLead[]
  results: { number: string; title: string }[]
  activities: PublicActivity[]
}

type Area = { code: string; name: string }

/** A figure as readers get it (docs/besluiten/0041); of the region as a whole where it has no municipality or area to compare with. */
export type PublicFigure = {
  period: MeasurePeriod
  municipality: Area | null
  reference: Area | null
  breakdown: string | null
  value: number | null
  numerator: number | null
  denominator: number | null
  status: ValueStatus
  isSum: boolean
  source: string
  interpretation: string
}

export type PublicKpi = {
  number: string
  name: string
  why: string
  kind: KpiKind | null
  unit: string
  countingLevel: CountingLevel | null
  direction: KpiDirection
  frequency: KpiFrequency | null
  source: string
  ambition: string | null
  definition: string
  /** What the board decided: what still needs a decision is no target. `low` and `high` null: not in numbers. */
  targets: { year: number; text: string; low: number | null; high: number | null }[]
  baselinePeriod: MeasurePeriod | null
  /** From these periods on another definition counts. */
  breaks: MeasurePeriod[]
  caveats: { period: MeasurePeriod; text: string }[]
  differences: Comparability[]
  figures: PublicFigure[]
}

/** A report that was adopted, in its newest version. */
export type PublicReport = {
  period: string
  periodName: string
  title: string
  number: number
  versions: number
  adoptedOn: DateString
  frozenAt: string
  sha256: string
  summary: string
  board: string
  counts: LightCounts | null
  ambitions: { number: string; counts: LightCounts | null; achieved: string; planned: string }[]
  activities: { code: string; municipality: string | null; light: ShownLight; lifecycle: Lifecycle }[]
}

/** "Ambtenaar Jeugd, gemeente Montfoort", with the name before it where that is shown. */
export const leadInWords = ({ function: works, organisation, name }: PublicLead): string =>
  [name, works, organisation?.replace(/^Gemeente/, 'gemeente')].filter(Boolean).join(', ')

/** The last report of an agenda, by which one sees how it goes. */
export const newestReport = ({ reports }: PublicAgenda): PublicReport | null => reports[0] ?? null

/** What a region chose itself: whether there is a page, names of people on it, and open data. */
export type PublicSettings = { isPublic: boolean; publicNames: boolean; openData: boolean }
