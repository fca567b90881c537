import type { DateString } from '@/lib/domain/dutch-dates'
import { lightWords, type Lifecycle, type Light } from '@/lib/domain/progress'

/** Reported, confirmed unchanged, or not (yet) reported in the period: three states, seen everywhere. */
export type ReportState = 'reported' | 'confirmed' | 'notReported'

export const reportStateWords: Record<ReportState, string> = {
  reported: 'Gemeld',
  confirmed: 'Ongewijzigd, bevestigd',
  notReported: 'Niet gemeld',
}

export function reportState(lastPeriodId: string | null, lastKind: 'change' | 'confirmation' | null, periodId: string | null): ReportState {
  if (periodId === null || lastPeriodId !== periodId) return 'notReported'
  return lastKind === 'confirmation' ? 'confirmed' : 'reported'
}

/** How many of the states were reported in the period; those that were confirmed unchanged count in it. */
export type ReportCounts = { total: number; reported: number; confirmed: number }

/** "59 van 85 gemeld, waarvan 12 bevestigd" */
export const reportedInWords = ({ total, reported, confirmed }: ReportCounts): string =>
  `${reported} van ${total} gemeld${confirmed > 0 ? `, waarvan ${confirmed} bevestigd` : ''}`

/** Late: the day on which it should be ready has passed and it is not ready. A newer expectation doesn't undo the promise. */
export const isOverdue = (due: DateString | null, lifecycle: Lifecycle, today: DateString): boolean =>
  due !== null && due < today && lifecycle !== 'completed' && lifecycle !== 'dropped'

/** What is shown where a light is expected: the judgement, or that nobody reported in this period (then not the old light as if it were new). */
export const shownLights = ['onTrack', 'atRisk', 'stuck', 'noJudgement', 'notReported'] as const
export type ShownLight = (typeof shownLights)[number]

export const shownLightWords: Record<ShownLight, string> = { ...lightWords, notReported: 'Niet gemeld' }

/** Before the first period there is nothing to report in, so the light itself is shown. */
export const shownLight = (track: { light: Light; lastPeriodId: string | null }, periodId: string | null): ShownLight =>
  periodId === null || track.lastPeriodId === periodId ? track.light : 'notReported'

export type LightCounts = Record<ShownLight, number> & { total: number }

/** A state of many is a count per light with its total; never an average colour. */
export function countLights(states: Iterable<{ light: ShownLight; count?: number }>): LightCounts {
  const counts: LightCounts = { onTrack: 0, atRisk: 0, stuck: 0, noJudgement: 0, notReported: 0, total: 0 }
  for (const { light, count = 1 } of states) {
    counts[light] += count
    counts.total += count
  }
  return counts
}

export const sumCounts = (all: readonly LightCounts[]): LightCounts =>
  countLights(all.flatMap((counts) => shownLights.map((light) => ({ light, count: counts[light] }))))

export type Change = 'better' | 'worse' | 'new' | 'finished' | 'dropped' | 'same'

const gravity: Record<Light, number | null> = { onTrack: 0, atRisk: 1, stuck: 2, noJudgement: null }

/** Whether a light got better or worse; null between a judgement and none, where neither can be said. */
export function lightChange(before: Light, after: Light): 'better' | 'worse' | 'same' | null {
  if (before === after) return 'same'
  const [was, is] = [gravity[before], gravity[after]]
  if (was === null || is === null) return null
  return is < was ? 'better' : 'worse'
}

type Said = { light: Light; lifecycle: Lifecycle }

/** What happened to one track between two periods; a light without judgement is neither better nor worse. Before null: never said before. */
export function changeBetween(before: Said | null, after: Said): Change {
  if (before === null) return after.lifecycle === 'dropped' ? 'dropped' : 'new'
  if (after.lifecycle !== before.lifecycle && after.lifecycle === 'completed') return 'finished'
  if (after.lifecycle !== before.lifecycle && after.lifecycle === 'dropped') return 'dropped'
  return lightChange(before.light, after.light) ?? 'same'
}
