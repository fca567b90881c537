import 'server-only'
import { boardName } from '@/lib/db/board-name'
import { colleaguesJson } from '@/lib/db/meeting-json'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'

export type MeetingChoices = {
  /** The body that decides in the region. */
  boardName: string
  /** Who has an account and a place in the region. */
  colleagues: { id: string; name: string; function: string }[]
}

export async function findMeetingChoices(tx: Tx, regionId: string): Promise<MeetingChoices> {
  const [choices] = await tx.$queryRaw<[MeetingChoices]>`
    SELECT coalesce(${boardName(Prisma.sql`${regionId}::uuid`)}, '') AS "boardName",
           ${colleaguesJson(regionId)} AS colleagues`
  return choices
}
