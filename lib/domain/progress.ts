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

/** Risky and stuck ask for cause, consequence and measure (Leiden's definition of the lights, conventies-nl.md 4.1). */
export const needsExplanation = (light: Light): boolean => light === 'atRisk' || light === 'stuck'
