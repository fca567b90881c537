import type { Lifecycle } from '@/lib/domain/progress'

type Track = { takesPart: boolean; lifecycle: Lifecycle }

/** How far an activity is on its way from "nog te zetten" to "al gezet": of how many places (municipalities, or the region) it is completed. */
export type SetState = { done: number; of: number }

/** Of a viewer who sees no tracks: what the document itself called ready. Places that don't take part or dropped it don't count. */
export function setState(tracks: readonly Track[] | null, wasReady: boolean): SetState {
  if (tracks === null) return { done: wasReady ? 1 : 0, of: 1 }
  const counted = tracks.filter(({ takesPart, lifecycle }) => takesPart && lifecycle !== 'dropped')
  return { done: counted.filter(({ lifecycle }) => lifecycle === 'completed').length, of: counted.length }
}

/** Completed everywhere. */
export const isSet = ({ done, of }: SetState): boolean => of > 0 && done === of
