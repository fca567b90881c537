import 'server-only'
import type { Tx } from '@/lib/db/transaction'

/** Who gets something, with the function that he has now. */
export type Receiver = { id: string; function: string }

/** Null for who has no place in the region. */
export async function findReceiver(tx: Tx, regionId: string, id: string): Promise<Receiver | null> {
  const [found] = await tx.$queryRaw<Receiver[]>`
    SELECT u.id, u.function FROM app.people_in(${regionId}::uuid) p JOIN "User" u ON u.id = p."userId" WHERE u.id = ${id}::uuid`
  return found ?? null
}
