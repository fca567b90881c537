import type { DateString } from '@/lib/domain/dutch-dates'

/** The three kinds of things that an agenda consists of; a step is an activity within another one. */
export const partKinds = ['ambition', 'result', 'activity'] as const
export type PartKind = (typeof partKinds)[number]
export type Part = { kind: PartKind; id: string }

export const agendaStatusWords = { draft: 'Concept', adopted: 'Vastgesteld', closed: 'Afgesloten' } as const

export const priorities = ['high', 'normal', 'low'] as const
export type Priority = (typeof priorities)[number]
export const priorityWords: Record<Priority, string> = { high: 'Hoog', normal: 'Gewoon', low: 'Laag' }

export const landingKinds = ['decision', 'ordinance', 'document'] as const
export type LandingKind = (typeof landingKinds)[number]
export const landingKindWords: Record<LandingKind, string> = {
  decision: 'Beschikking of besluit',
  ordinance: 'Verordening',
  document: 'Document',
}

export const adoptionOrgans = ['college', 'council'] as const
export type AdoptionOrgan = (typeof adoptionOrgans)[number]
export const adoptionOrganWords: Record<AdoptionOrgan, string> = { college: 'College', council: 'Gemeenteraad' }

export type StructureAction =
  'begun' | 'added' | 'changed' | 'moved' | 'withdrawn' | 'restored' | 'removed' | 'adopted' | 'closed' | 'undone' | 'imported'

/** An agenda was begun, adopted and closed for good; and what was taken back is changed again by hand. */
export const canBeUndone = (action: StructureAction): boolean => !['begun', 'adopted', 'closed', 'undone'].includes(action)

/** What a part is called in the history: "Resultaat 2.1 Titel". */
export const named = (word: string, code: string, title: string): string => `${word} ${code} ${title}`.trim()

/** Vervallen: since when and why. */
export type Withdrawal = { withdrawnOn: DateString | null; withdrawnReason: string | null }

/** The ids in the order of the list after one of them went to another place (1 is the first). */
export function movedTo<T>(list: readonly T[], item: T, place: number): T[] {
  const others = list.filter((other) => other !== item)
  const index = Math.min(Math.max(place, 1), list.length) - 1
  return [...others.slice(0, index), item, ...others.slice(index)]
}

/** How far the municipalities are with adopting: enough, where the region agreed how many are enough, else all. */
export function adoptionState(adopted: number, { members, threshold }: { members: number; threshold: number | null }) {
  const needed = Math.min(threshold ?? members, members)
  return { adopted, needed, members, isEnough: members > 0 && adopted >= needed }
}
