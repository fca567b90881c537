import type { ActionKind, ActionState, DecisionOutcome, RequestKind } from '@/lib/domain/decisions'
import type { BottleneckStatus } from '@/lib/domain/bottleneck'
import type { DatePrecision, DateString } from '@/lib/domain/dutch-dates'
import type { KpiStatus } from '@/lib/domain/kpi'
import type { MeasurePeriod } from '@/lib/domain/measure-period'
import type { Lifecycle, Light } from '@/lib/domain/progress'
import type { RegionFigure } from '@/lib/domain/region-figure'
import type { RiskCategory, RiskTrend, Weighing } from '@/lib/domain/risk'
import type { ReportStatus } from '@/lib/domain/report-route'
import type { Change, LightCounts, ReportState, ShownLight } from '@/lib/domain/standing'

/**
 * A report as plain data that needs nothing else: what a page and every file are drawn from, and what is frozen when it is adopted.
 * Functions and organisations, never names of people. Dates are Dutch dates.
 */
export type ReportModel = {
  /** Of this shape; a copy that was frozen keeps its own: those of format 1 have no figures of KPIs, those of format 2 not how they went. */
  format: 3
  region: string
  agenda: {
    slug: string
    title: string
    ambitionTerm: string
    ambitionTerms: string
    /** Null: no results between ambitions and activities. */
    resultTerm: string | null
    activityTerm: string
    activityTerms: string
  }
  /** name: "1e halfjaar 2023" */
  period: { slug: string; name: string; startsOn: DateString; endsOn: DateString; meetingOn: DateString | null }
  previousPeriod: { slug: string; name: string } | null
  status: ReportStatus
  /** The day of which the states are. */
  standOn: DateString
  adoptedOn: DateString | null
  /** The function of who put it together. */
  author: string
  /** The meeting body that adopts it. */
  boardName: string
  summary: string
  counts: LightCounts
  countsBefore: LightCounts | null
  reported: { reported: number; confirmed: number; total: number }
  ambitions: ReportAmbition[]
  /** Of the agenda as a whole. */
  kpis: ReportKpi[]
  /** What could go wrong, without what is confidential; not in copies that were frozen before these were kept. */
  risks?: ReportRisk[]
  /** What held the work up, as it was written down; not in copies that were frozen before these were kept. */
  bottlenecks?: ReportBottleneck[]
  requests: ReportRequest[]
  actions: ReportAction[]
  /** One row for each activity and, where it is local, each municipality. */
  activities: ReportActivity[]
}

export type ThreeLights = { content: Light; time: Light; money: Light }

export type ReportAmbition = {
  number: string
  title: string
  kind: 'ambition' | 'precondition'
  goal: string
  leads: string[]
  lights: ThreeLights
  lightsBefore: ThreeLights | null
  cause: string
  consequence: string
  measure: string
  achieved: string
  planned: string
  counts: LightCounts
  countsBefore: LightCounts | null
  /** How many states changed since the previous period, by kind. */
  changes: Record<Exclude<Change, 'same'>, number>
  results: { number: string; title: string; counts: LightCounts }[]
  kpis: ReportKpi[]
  stories: { text: string; teller: string }[]
}

export type ReportKpi = {
  number: string
  name: string
  status: KpiStatus
  unit: string
  target: string | null
  /** What readers get: see newestFigure. Null when nothing was published, and of a KPI that isn't adopted: that one doesn't count yet. */
  figure: RegionFigure | null
  /** The caveats of the period of that figure and the municipalities that count differently; not in copies that were frozen before these were kept. */
  remarks?: string[]
  /** Null where fewer than two figures are known. */
  course: ReportCourse | null
}

/** How the figure of the region went, to draw: as readers get it, of one kind of period, earliest first. */
export type ReportCourse = {
  figures: RegionFigure[]
  /** What the board decided, in numbers; low and high are equal where it is one. */
  targets: { year: number; low: number; high: number }[]
  /** Where it is one of the figures. */
  baseline: MeasurePeriod | null
  /** From these periods on another definition counts. */
  breaks: MeasurePeriod[]
  caveats: { period: MeasurePeriod; text: string }[]
  /** Municipalities that count differently: "Woerden telt anders: …"; not in copies that were frozen before these were kept. */
  differences?: string[]
}

export type ReportRequest = {
  number: number
  kind: RequestKind
  title: string
  proposal: string
  ambition: string | null
  decision: { number: number; outcome: DecisionOutcome; text: string; decidedOn: DateString; body: string; mandate: string } | null
}

/** As it was weighed on the closing day of the period. */
export type ReportRisk = Weighing & {
  number: number
  /** Left out in copies from before opportunities were kept too. */
  isOpportunity?: boolean
  category: RiskCategory
  title: string
  description: string
  ambition: string | null
  /** Its name; left out in copies from before. */
  businessModel?: string | null
  /** Against the closing day of the period before; null where it was not weighed then or now. */
  trend: RiskTrend | null
  isClosed: boolean
  measures: { text: string; owner: string; dueOn: DateString | null; doneOn: DateString | null }[]
}

/** The confidential risks beside a report: what their own page and files are drawn from, and what is frozen apart from it. */
export type ConfidentialRisks = {
  region: string
  agenda: string
  period: string
  standOn: DateString
  adoptedOn: DateString | null
  ambitionTerm: string
  risks: ReportRisk[]
}

/** Of an ambition, activity or KPI, as it stood on the closing day of the period. */
export type ReportBottleneck = {
  number: number
  on: string
  ambition: string | null
  title: string
  cause: string
  consequence: string
  needed: string
  neededFrom: string
  dueOn: DateString | null
  status: BottleneckStatus
  /** To which body it went, or how it was solved. */ note: string
}

type ReportAction = {
  number: number
  kind: ActionKind
  title: string
  owner: string
  promisedTo: string
  agreedOn: DateString
  dueOn: DateString | null
  doneOn: DateString | null
  state: ActionState
  decision: number | null
}

export type ReportActivity = {
  code: string
  title: string
  ambition: string
  result: string | null
  scale: string
  leads: string[]
  municipality: string | null
  takesPart: boolean
  absence: string | null
  planning: string
  /** Promised in the agenda. */
  promisedOn: DateString | null
  lifecycle: Lifecycle
  light: Light
  shown: ShownLight
  before: { light: Light; lifecycle: Lifecycle } | null
  change: Change
  state: ReportState
  expectedOn: DateString | null
  expectedPrecision: DatePrecision | null
  reportedOn: DateString | null
  done: string
  next: string
  cause: string
  consequence: string
  measure: string
}

/** What runs stuck or at risk, the gravest first, as the report names its bottlenecks. */
export const troubled = (activities: readonly ReportActivity[]): ReportActivity[] =>
  (['stuck', 'atRisk'] as const).flatMap((light) =>
    activities.filter((row) => row.takesPart && row.light === light && row.lifecycle !== 'dropped' && row.lifecycle !== 'completed'),
  )
