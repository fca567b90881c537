import type { DateString } from '@/lib/domain/dutch-dates'

/** Who does something: the function as it was said then, and the name where there was an account. */
type Owner = { function: string; name: string | null }

/** What one change was about: what it did not touch is left out. */
export type OwnerChange = { until: DateString } & Partial<Owner>

export type EarlierOwner = Owner & { until: DateString }

/** Who had it before who has it now, the last one first; with the function that each of them had. */
export const earlierOwners = (now: Owner, changes: readonly OwnerChange[]): EarlierOwner[] =>
  changes.reduce<EarlierOwner[]>((before, change) => [...before, { ...(before.at(-1) ?? now), ...change }], [])
