import type { ReferenceAreaFile } from '../format/kpis'
import { save, type Loading } from './save'

/** What figures are laid beside, of all regions together. Gives the ids by code of CBS. */
export async function loadReferenceAreas({ tx, tally }: Pick<Loading, 'tx' | 'tally'>, { gebieden }: ReferenceAreaFile) {
  const existing = await tx.referenceArea.findMany()
  const ids = new Map<string, string>()
  for (const { code, naam, soort } of gebieden) {
    const area = await save(tally, {
      existing: existing.find((row) => row.code === code),
      wanted: { name: naam, kind: soort },
      create: (wanted) => tx.referenceArea.create({ data: { code, ...wanted } }),
      update: ({ id }, changes) => tx.referenceArea.update({ where: { id }, data: changes }),
    })
    ids.set(code, area.id)
  }
  return ids
}
