import 'server-only'
import { read } from '@/lib/db/transaction'
import { canMakeRegions } from '@/lib/policy/people-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type MunicipalityChoice = { id: string; name: string; cbsCode: string }

/** What a new region is chosen from: every municipality that is there, and the codes of youth regions that are taken. Null for who makes none. */
export async function getNewRegion(viewer: Viewer): Promise<{ municipalities: MunicipalityChoice[]; takenCodes: string[] } | null> {
  if (!canMakeRegions(viewer)) return null
  return read(viewer, async (tx) => {
    const municipalities = await tx.$queryRaw<MunicipalityChoice[]>`
      SELECT id, name, "cbsCode" FROM "Municipality" WHERE "existsUntil" IS NULL ORDER BY lower(regexp_replace(name, '^''[st][ -]', ''))`
    const regions = await tx.region.findMany({ where: { cbsCode: { not: null } }, select: { cbsCode: true } })
    return { municipalities, takenCodes: regions.flatMap(({ cbsCode }) => cbsCode ?? []) }
  })
}
