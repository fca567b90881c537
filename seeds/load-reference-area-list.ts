import { maintain } from '@/lib/db/maintenance'
import { referenceAreaFile } from './format/kpis'
import { loadReferenceAreas } from './load/reference-areas'
import type { Tally } from './load/save'
import { MistakeList } from './mistakes'
import { readSeedFile } from './read-file'

/** Brings the areas that figures are laid beside to what the file says. */
export async function loadReferenceAreaList(databaseUrl: string, file: string): Promise<Tally> {
  const mistakes = new MistakeList()
  const list = readSeedFile(file, referenceAreaFile, mistakes)
  mistakes.throwIfAny()
  const tally = { added: 0, changed: 0 }
  await maintain(databaseUrl, 'region.loaded', (tx) => loadReferenceAreas({ tx, tally }, list!))
  return tally
}
