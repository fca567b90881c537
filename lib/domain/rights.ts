import { addDays, daysBetween, type DateString } from '@/lib/domain/dutch-dates'

/** Rights with which somebody decides for others: who answers for them looks at them every quarter (BIO2 8.02). */
const specialRoles = ['programmeManager', 'secretary', 'dataAnalyst', 'platformAdmin'] as const

/** How somebody came by a right: it was given, or goes with a seat, with standing in for who sits there, or with a work group. */
export type RightKind = 'grant' | 'seat' | 'deputy' | 'member'

export type ReviewedRight = {
  role: string
  /** Null: it goes with a seat. */
  grantId: string | null
  validFrom: DateString
  /** The day on which somebody last said that it stands. */
  reviewedOn: DateString | null
}

const quarter = 91

export const isSpecial = ({ role, grantId }: Pick<ReviewedRight, 'role' | 'grantId'>): boolean =>
  grantId !== null && specialRoles.some((special) => special === role)

/** The day on which a special right is to be looked at again; giving it was looking at it too. Null for any other. */
export function reviewDueOn(right: ReviewedRight): DateString | null {
  if (!isSpecial(right)) return null
  const { validFrom, reviewedOn } = right
  return addDays(reviewedOn !== null && reviewedOn > validFrom ? reviewedOn : validFrom, quarter)
}

export type ReviewTask = { count: number; dueOn: DateString }

/** How many special rights wait for a look, and since when. Null: none. */
export function reviewTask(rights: readonly ReviewedRight[], today: DateString): ReviewTask | null {
  const due = rights.flatMap((right) => reviewDueOn(right) ?? []).filter((day) => daysBetween(day, today) >= 0)
  return due.length === 0 ? null : { count: due.length, dueOn: due.toSorted()[0]! }
}

export const reviewTaskInWords = ({ count }: ReviewTask): string =>
  count === 1 ? 'Beoordeel 1 bijzonder recht: klopt het nog?' : `Beoordeel ${count} bijzondere rechten: kloppen ze nog?`
