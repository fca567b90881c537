export type Target = {
  /** Asks once, on one of the connections; a wrong answer is a fault. */
  ask: (connection: number) => Promise<void>
}

export const connections = 4

/** Requests per second of each target in each round. Every round asks them all, one after another, so that noise hits all alike. */
export async function measure<Name extends string>(
  targets: readonly (Target & { name: Name })[],
  { rounds, milliseconds }: { rounds: number; milliseconds: number },
): Promise<Record<Name, number[]>> {
  const figures = Object.fromEntries(targets.map(({ name }) => [name, [] as number[]])) as Record<Name, number[]>
  for (const target of targets) await requestsPerSecond(target, 4 * milliseconds) // until its code is warm
  for (let round = 0; round < rounds; round++) {
    for (const target of targets) figures[target.name].push(await requestsPerSecond(target, milliseconds))
  }
  return figures
}

/** The rounds of several turns as those of one. */
export function joined<Name extends string>(turns: readonly Record<Name, number[]>[]): Record<Name, number[]> {
  const names = Object.keys(turns[0]!) as Name[]
  return Object.fromEntries(names.map((name) => [name, turns.flatMap((turn) => turn[name])])) as Record<Name, number[]>
}

async function requestsPerSecond({ ask }: Target, milliseconds: number): Promise<number> {
  const start = performance.now()
  let answered = 0
  const lane = async (connection: number) => {
    for (; performance.now() - start < milliseconds; answered++) await ask(connection)
  }
  await Promise.all(Array.from({ length: connections }, (_, connection) => lane(connection)))
  return (answered * 1000) / (performance.now() - start)
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** The median of what the ratio was in each round. */
export const ratio = (of: readonly number[], to: readonly number[]): number => median(of.map((value, round) => value / to[round]!))
