import path from 'node:path'
import type { z } from 'zod'
import { checkNames, checkReferences } from './check-region'
import { agendaFile } from './format/agenda'
import { bodiesFile, organisationsFile, regionFile, sourceNotesFile } from './format/region'
import type { MistakeList } from './mistakes'
import { readSeedFile } from './read-file'

export type RegionFiles = {
  region: z.output<typeof regionFile>
  organisations: z.output<typeof organisationsFile>
  bodies: z.output<typeof bodiesFile>
  agenda: z.output<typeof agendaFile>
  notes: z.output<typeof sourceNotesFile>
}

/** The files of one region, or null when one of them can't be read. */
export function readRegion(folder: string, mistakes: MistakeList): RegionFiles | null {
  const region = readSeedFile(path.join(folder, 'region.yaml'), regionFile, mistakes)
  const organisations = readSeedFile(path.join(folder, 'organisations.yaml'), organisationsFile, mistakes)
  const bodies = readSeedFile(path.join(folder, 'bodies.yaml'), bodiesFile, mistakes)
  const agenda = readSeedFile(path.join(folder, 'agenda.yaml'), agendaFile, mistakes)
  const notes = readSeedFile(path.join(folder, 'source-notes.yaml'), sourceNotesFile, mistakes)
  if (!region || !organisations || !bodies || !agenda || !notes) return null

  const files = { region, organisations, bodies, agenda, notes }
  checkNames(folder, files, mistakes)
  checkReferences(folder, files, mistakes)
  return files
}
