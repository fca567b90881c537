import path from 'node:path'
import { checkKpis } from './check-kpis'
import { checkNames, checkReferences } from './check-region'
import { agendaFile } from './format/agenda'
import { kpisFile } from './format/kpis'
import type { RegionFiles } from './format/region-files'
import { bodiesFile, organisationsFile, regionFile, sourceNotesFile } from './format/region'
import type { MistakeList } from './mistakes'
import { readSeedFile } from './read-file'

/** The files of one region, or null when one of them can't be read. */
export function readRegion(folder: string, mistakes: MistakeList): RegionFiles | null {
  const region = readSeedFile(path.join(folder, 'region.yaml'), regionFile, mistakes)
  const organisations = readSeedFile(path.join(folder, 'organisations.yaml'), organisationsFile, mistakes)
  const bodies = readSeedFile(path.join(folder, 'bodies.yaml'), bodiesFile, mistakes)
  const agenda = readSeedFile(path.join(folder, 'agenda.yaml'), agendaFile, mistakes)
  const kpis = readSeedFile(path.join(folder, 'kpis.yaml'), kpisFile, mistakes)
  const notes = readSeedFile(path.join(folder, 'source-notes.yaml'), sourceNotesFile, mistakes)
  if (!region || !organisations || !bodies || !agenda || !kpis || !notes) return null

  const files = { region, organisations, bodies, agenda, kpis, notes }
  checkNames(folder, files, mistakes)
  checkReferences(folder, files, mistakes)
  checkKpis(folder, files, mistakes)
  return files
}
