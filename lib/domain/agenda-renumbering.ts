import type { SheetId } from '@/lib/domain/agenda-sheets'

/** A row of the tree as it was and as it will be: by its number, with its title. Null: it wasn't there, or it goes. */
export type Numbered = { number: string; before: string | null; after: string | null }

const inTree: readonly SheetId[] = ['ambitions', 'results', 'activities']
export const isInTree = (id: SheetId): boolean => inTree.includes(id)

/**
 * What somebody must know who changed a number in the file: the number says which part it is, and what was reported stays with that. Nothing where
 * two parts have the same title, for then nobody can tell which one it was.
 */
export function renumberingOf({ number, before, after }: Numbered, all: readonly Numbered[]): string[] {
  const only = (found: Numbered[]): Numbered | null => (found.length === 1 ? found[0]! : null)
  if (after !== null && after !== before) {
    const was = only(all.filter((one) => one.before === after))
    if (!was || was.number === number || was.after === after) return []
    return before === null
      ? [`Dit was ${was.number}. Met een ander nummer is het een nieuw onderdeel: wat op ${was.number} is gemeld, gaat niet mee. ${keep}`]
      : [`Deze titel stond bij ${was.number}. Wat op ${number} is gemeld, komt er nu onder te staan. ${keep}`]
  }
  const isOnly = before !== null && after === null && only(all.filter((one) => one.before === before)) !== null
  const becomes = isOnly ? only(all.filter((one) => one.before === null && one.after === before)) : null
  return becomes ? [`Staat in het bestand als ${becomes.number}.`] : []
}

const keep = 'Is alleen het nummer anders? Wijzig dat dan bij de opbouw, en exporteer opnieuw.'
