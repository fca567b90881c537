import 'server-only'
import { boardName } from '@/lib/db/board-name'
import { colleaguesJson } from '@/lib/db/meeting-json'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'

export type Colleague = { id: string; name: string; function: string }

export type MeetingChoices = {
  /** The body that decides in the region. */
  boardName: string
  /** Who works in the region. */
  colleagues: Colleague[]
}

export async function findMeetingChoices(tx: Tx, regionId: string): Promise<MeetingChoices> {
  const [choices] = await tx.$queryRaw<[MeetingChoices]>`
    SELECT coalesce(${boardName(Prisma.sql`${regionId}::uuid`)}, '') AS "boardName",
           ${colleaguesJson(regionId)} AS colleagues`
  return choices
}

/** Who works in the region, or else these people of lib/db/people, by name. */
export async function findColleagues(tx: Tx, regionId: string, people?: Prisma.Sql): Promise<Colleague[]> {
  const [found] = await tx.$queryRaw<[{ colleagues: Colleague[] }]>`SELECT ${colleaguesJson(regionId, people)} AS colleagues`
  return found.colleagues
}
