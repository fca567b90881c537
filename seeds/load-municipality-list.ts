import { maintain } from '@/lib/db/maintenance'
import { slugOf } from '@/lib/domain/body'
import { municipalityListFile } from './format/region'
import { saveAll, type Tally } from './load/save'
import { MistakeList } from './mistakes'
import { readSeedFile } from './read-file'

/** Brings the list of municipalities to what the file says; one that a region brought along keeps its name and address. */
export async function loadMunicipalityList(databaseUrl: string, file: string): Promise<Tally> {
  const mistakes = new MistakeList()
  const list = readSeedFile(file, municipalityListFile, mistakes)
  mistakes.throwIfAny()
  const tally = { added: 0, changed: 0 }
  await maintain(databaseUrl, 'region.loaded', async (tx) => {
    const existing = await tx.municipality.findMany()
    await saveAll(tally, {
      existing,
      wanted: list!.gemeenten.map(({ code, naam, vanaf, laatste_dag }) => {
        const own = existing.find(({ cbsCode }) => cbsCode === code)
        return {
          cbsCode: code,
          name: own?.name ?? naam,
          slug: own?.slug ?? slugOf(naam),
          existsFrom: vanaf ?? null,
          existsUntil: laatste_dag ?? null,
        }
      }),
      isSame: (row, wanted) => row.cbsCode === wanted.cbsCode,
      add: (missing) => tx.municipality.createMany({ data: missing }),
      update: (id, changes) => tx.municipality.update({ where: { id }, data: changes }),
    })
  })
  return tally
}
