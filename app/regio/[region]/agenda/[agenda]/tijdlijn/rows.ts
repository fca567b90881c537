import { milestoneStatusWords, readingInWords } from '@/lib/domain/milestone'
import { spanOfMilestone, spanOfPlanning, type TimeSpan } from '@/lib/domain/timeline'
import type { MilestoneRow } from '@/lib/queries/milestones'
import type { PlannedActivity, PlannedPart } from '@/lib/queries/timeline'
import { planningInWords } from '../activiteit/[code]/words'

/** One line of the timeline; `code`: of an activity, null for a milestone. */
export type PlannedRow = {
  key: string
  code: string | null
  title: string
  printed: string
  /** How the app reads it. */
  reading: string
  span: TimeSpan | null
}

export type DrawnRow = PlannedRow & { span: TimeSpan }

export const isDrawn = (row: PlannedRow): row is DrawnRow => row.span !== null

/** What is planned for an ambition: its activities, and then its milestones. */
export const rowsOf = ({ activities, milestones }: PlannedPart): PlannedRow[] => [
  ...activities.map(activityRow),
  ...milestones.map(milestoneRow),
]

const activityRow = (activity: PlannedActivity): PlannedRow => ({
  key: activity.code,
  code: activity.code,
  title: activity.title,
  printed: activity.planningPrinted,
  reading: planningInWords(activity),
  span: spanOfPlanning({
    kind: activity.planningKind,
    start: activity.planningStart,
    due: activity.planningDue,
    precision: activity.planningPrecision,
    month: activity.planningMonth,
  }),
})

const milestoneRow = (milestone: MilestoneRow): PlannedRow => ({
  key: `mijlpaal ${milestone.position}`,
  code: null,
  title: milestone.title,
  printed: milestone.printed,
  reading: readingInWords(milestone) ?? (milestone.status === 'recurring' ? milestoneStatusWords.recurring : 'Niet te lezen als datum'),
  span: spanOfMilestone(milestone),
})

/** "Tijdlijn van speerpunt 1, 2022 tot en met 2025: 2 voorbij, 5 lopend, 1 nog te komen." */
export function summaryOf(
  of: string,
  counts: Record<'past' | 'running' | 'coming', number>,
  years: { first: number; last: number },
): string {
  const { past, running, coming } = counts
  return `Tijdlijn van ${of}, ${years.first} tot en met ${years.last}: ${past} voorbij, ${running} lopend, ${coming} nog te komen.`
}
