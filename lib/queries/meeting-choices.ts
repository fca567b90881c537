import 'server-only'
import { colleaguesJson } from '@/lib/db/meeting-json'
import type { Tx } from '@/lib/db/transaction'

export type MeetingChoices = {
  /** The body that decides in the region. */
  boardName: string
  /** Who has an account and a place in the region. */
  colleagues: { id: string; name: string; function: string }[]
}

export async function findMeetingChoices(tx: Tx, regionId: string): Promise<MeetingChoices> {
  const [choices] = await tx.$queryRaw<[MeetingChoices]>`
    SELECT coalesce((SELECT name FROM "Body" WHERE "regionId" = ${regionId}::uuid AND kind = 'board' ORDER BY status, name LIMIT 1), '') AS "boardName",
           ${colleaguesJson(regionId)} AS colleagues`
  return choices
}
