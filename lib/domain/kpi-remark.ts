import type { MeasurePeriod } from '@/lib/domain/measure-period'

/** What is said with figures: of a period ("corona"), or of a municipality that counts differently. */
export type RemarkAbout = { kind: 'period'; period: MeasurePeriod } | { kind: 'municipality'; municipalityId: string }

/** Which one it is among the remarks of a KPI. */
export const remarkKey = (about: RemarkAbout): string => (about.kind === 'period' ? about.period : about.municipalityId)

/** It stands under charts and tables. */
export const longestRemark = 400
