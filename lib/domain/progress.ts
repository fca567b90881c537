import type { DatePrecision, DateString } from '@/lib/domain/dutch-dates'

export const lifecycles = ['notStarted', 'inPreparation', 'running', 'paused', 'completed', 'dropped'] as const
export type Lifecycle = (typeof lifecycles)[number]

export const lights = ['onTrack', 'atRisk', 'stuck', 'noJudgement'] as const
export type Light = (typeof lights)[number]

/** The words on the screen (conventies-nl.md 5). */
export const lifecycleWords: Record<Lifecycle, string> = {
  notStarted: 'Nog niet gestart',
  inPreparation: 'In voorbereiding',
  running: 'Loopt',
  paused: 'Gepauzeerd',
  completed: 'Afgerond',
  dropped: 'Vervallen',
}

export const lightWords: Record<Light, string> = {
  onTrack: 'Op schema',
  atRisk: 'Loopt risico',
  stuck: 'Loopt vast',
  noJudgement: 'Nog geen oordeel',
}

/** What somebody says about an activity: a life cycle and a light chosen by a person, and the texts with them. */
export type Progress = {
  lifecycle: Lifecycle
  light: Light
  done: string
  next: string
  cause: string
  consequence: string
  measure: string
  expectedOn: DateString | null
  expectedPrecision: DatePrecision | null
}

export const longestText = 4000

const explanations = ['cause', 'consequence', 'measure'] as const
export type Explanation = (typeof explanations)[number]

/** Loopt risico and Loopt vast ask for cause, consequence and measure (the lights of Leiden: conventies-nl.md 4.1). */
export const needsExplanation = (light: Light): boolean => light === 'atRisk' || light === 'stuck'

export const missingExplanations = (progress: Pick<Progress, 'light' | Explanation>): Explanation[] =>
  needsExplanation(progress.light) ? explanations.filter((part) => progress[part].trim() === '') : []

/** An explanation belongs to a risk; with another light there is none to keep. The history still has the earlier one. */
export const withoutIdleExplanation = (progress: Progress): Progress =>
  needsExplanation(progress.light) ? progress : { ...progress, cause: '', consequence: '', measure: '' }
