export type Placed = { /** Where it would like to be, in the middle. */ wish: number; height: number }

/**
 * Places for labels below each other that don't overlap, each as near to its wish as the others allow, within `top` and `bottom`.
 * Input in any order; output (the middle of each) in the same order. Where all together are higher than the room, they run over the bottom.
 */
export function placeLabels(labels: readonly Placed[], top: number, bottom: number): number[] {
  type Pile = { members: number[]; height: number; start: number }
  const order = labels.map((_, index) => index).toSorted((a, b) => labels[a]!.wish - labels[b]!.wish)
  const piles: Pile[] = []
  for (const index of order) {
    piles.push(settle({ members: [index], height: 0, start: 0 }))
    // Two piles that touch become one, which stands where its labels wish on average.
    while (piles.length > 1 && piles.at(-1)!.start < piles.at(-2)!.start + piles.at(-2)!.height) {
      const [upper, lower] = piles.splice(-2) as [Pile, Pile]
      piles.push(settle({ members: [...upper.members, ...lower.members], height: 0, start: 0 }))
    }
  }
  const middles = new Array<number>(labels.length)
  for (const { members, start } of piles) {
    let at = start
    for (const index of members) {
      middles[index] = at + labels[index]!.height / 2
      at += labels[index]!.height
    }
  }
  return middles

  function settle(pile: Pile): Pile {
    let height = 0
    let wished = 0
    for (const index of pile.members) {
      const label = labels[index]!
      wished += label.wish - (height + label.height / 2)
      height += label.height
    }
    const start = Math.max(top, Math.min(wished / pile.members.length, bottom - height))
    return { ...pile, height, start }
  }
}
