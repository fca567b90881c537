export type LineageKind = 'continues' | 'split' | 'merged' | 'new' | 'dropped'

export const lineageWords: Record<LineageKind, string> = {
  continues: 'Loopt door',
  split: 'Gesplitst',
  merged: 'Samengevoegd',
  new: 'Nieuw',
  dropped: 'Vervallen',
}

export type Link = { fromId: string; toId: string }
export type Thread = { kind: LineageKind; fromId: string | null; toId: string | null }

/**
 * The whole thread between two versions of an agenda, made of who comes from whom: what comes from several is merged, what goes on as several
 * is split, what comes from nothing is new, and what goes on as nothing was dropped.
 */
export function threadsOf(links: readonly Link[], before: readonly string[], after: readonly string[]): Thread[] {
  const count = (end: 'fromId' | 'toId', id: string) => links.filter((link) => link[end] === id).length
  return [
    ...links.map((link): Thread => ({
      ...link,
      kind: count('toId', link.toId) > 1 ? 'merged' : count('fromId', link.fromId) > 1 ? 'split' : 'continues',
    })),
    ...after.filter((id) => count('toId', id) === 0).map((toId): Thread => ({ kind: 'new', fromId: null, toId })),
    ...before.filter((id) => count('fromId', id) === 0).map((fromId): Thread => ({ kind: 'dropped', fromId, toId: null })),
  ]
}
