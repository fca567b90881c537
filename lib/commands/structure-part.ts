import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { Part, PartKind } from '@/lib/domain/structure'

export type FoundPart = {
  id: string
  version: number
  isWithdrawn: boolean
  /** In the words of the agenda: "Resultaat", "2.1", "Titel". */
  word: string
  code: string
  title: string
  /** Everything of this kind that stands beside it, in order. */
  siblings: string[]
  /** What stands under it, itself included. */
  resultIds: string[]
  activityIds: string[]
  updates: number
}

const found: Record<PartKind, Prisma.Sql> = {
  ambition: Prisma.sql`
    SELECT m.id, m.version, m."withdrawnOn" IS NOT NULL AS "isWithdrawn", a."ambitionTerm" AS word, m.number AS code, m.title,
           ARRAY(SELECT id::text FROM "Ambition" WHERE "agendaId" = a.id ORDER BY position, id) AS siblings,
           ARRAY(SELECT id::text FROM "Result" WHERE "ambitionId" = m.id) AS "resultIds",
           ARRAY(SELECT id::text FROM "Activity" WHERE "ambitionId" = m.id ORDER BY "parentId" NULLS LAST) AS "activityIds"
      FROM "Ambition" m JOIN "Agenda" a ON a.id = m."agendaId"`,
  result: Prisma.sql`
    SELECT m.id, m.version, m."withdrawnOn" IS NOT NULL AS "isWithdrawn", a."resultTerm" AS word, b.number || '.' || m.number AS code, m.title,
           ARRAY(SELECT id::text FROM "Result" WHERE "ambitionId" = b.id ORDER BY position, id) AS siblings,
           ARRAY[m.id::text] AS "resultIds", ARRAY(SELECT id::text FROM "Activity" WHERE "resultId" = m.id ORDER BY "parentId" NULLS LAST) AS "activityIds"
      FROM "Result" m JOIN "Ambition" b ON b.id = m."ambitionId" JOIN "Agenda" a ON a.id = b."agendaId"`,
  activity: Prisma.sql`
    SELECT m.id, m.version, m."withdrawnOn" IS NOT NULL AS "isWithdrawn", a."activityTerm" AS word, m.code, m.title,
           ARRAY(SELECT id::text FROM "Activity" s WHERE s."agendaId" = a.id AND (s."ambitionId", s."resultId", s."parentId") IS NOT DISTINCT FROM (m."ambitionId", m."resultId", m."parentId")
                  ORDER BY position, id) AS siblings,
           '{}'::text[] AS "resultIds", ARRAY(SELECT id::text FROM "Activity" WHERE m.id IN (id, "parentId") ORDER BY "parentId" NULLS LAST) AS "activityIds"
      FROM "Activity" m JOIN "Agenda" a ON a.id = m."agendaId"`,
}

/** A part of an agenda with what stands beside and under it; null where that agenda has no such part. */
export async function findPart(tx: Tx, agendaId: string, { kind, id }: Part): Promise<FoundPart | null> {
  const [part] = await tx.$queryRaw<FoundPart[]>`
    SELECT part.*, (SELECT count(*)::int FROM "ProgressUpdate" u JOIN "ActivityTrack" t ON t.id = u."trackId"
                     WHERE t."activityId" = ANY (part."activityIds"::uuid[])) AS updates
      FROM (${found[kind]} WHERE a.id = ${agendaId}::uuid AND m.id = ${id}::uuid) part`
  return part ?? null
}
