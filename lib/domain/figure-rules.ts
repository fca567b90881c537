/** What a region sets itself: counts below the threshold are too small to show; at most so many KPIs and running activities, null for no limit (US27). */
export type FigureRules = { threshold: number; kpis: number | null; activities: number | null }

/** CBS hides less than 8; a region may be stricter (conventies-nl.md 3.3). */
export const lowestThreshold = 8
export const highestThreshold = 1000
