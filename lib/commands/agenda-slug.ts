import 'server-only'
import type { Tx } from '@/lib/db/transaction'

/** The years as they stand in the address; a second agenda of the same years gets a number behind them. */
export async function freeSlug(tx: Tx, regionId: string, { startYear, endYear }: { startYear: number; endYear: number }): Promise<string> {
  const years = startYear === endYear ? String(startYear) : `${startYear}-${endYear}`
  const taken = await tx.agenda.findMany({ where: { regionId, slug: { startsWith: years } }, select: { slug: true } })
  const isTaken = (slug: string) => taken.some((agenda) => agenda.slug === slug)
  if (!isTaken(years)) return years
  let number = 2
  while (isTaken(`${years}-v${number}`)) number += 1
  return `${years}-v${number}`
}
