import 'server-only'

const most = 400
const kept = new Map<string, unknown>()

/**
 * What `ask` gives, kept in this process until something changes in the region. `sight` is what the frame of a page says of the state of the region
 * and the roles of the viewer (region-page.ts); `asked` is everything else that the answer depends on, beginning with its name. Not for what Postgres
 * shows to one person only, such as the meetings of his bodies. The answer is frozen. Why this is always true: docs/besluiten/0079.
 */
export async function untilChanged<T>(sight: string, asked: readonly unknown[], ask: () => Promise<T>): Promise<T> {
  const key = JSON.stringify([sight, ...asked])
  const answer = kept.has(key) ? (kept.get(key) as T) : frozen(await ask())
  kept.delete(key)
  kept.set(key, answer)
  for (const [oldest] of kept) {
    if (kept.size <= most) break
    kept.delete(oldest)
  }
  return answer
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of value instanceof Map ? value.values() : Object.values(value)) frozen(part)
  return Object.freeze(value)
}
