import 'server-only'
import { workersIn } from '@/lib/db/people'
import type { Tx } from '@/lib/db/transaction'

/** Who gets something, with the function that he has now. */
export type Receiver = { id: string; function: string }

/** Somebody who works in the region, or else one of these people of lib/db/people; null where he is not. */
export async function findReceiver(tx: Tx, regionId: string, id: string, people = workersIn(regionId)): Promise<Receiver | null> {
  const [found] = await tx.$queryRaw<Receiver[]>`
    SELECT id, function FROM "User" WHERE id = ${id}::uuid AND id IN (${people})`
  return found ?? null
}
