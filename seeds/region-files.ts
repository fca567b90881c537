import { readdirSync } from 'node:fs'
import path from 'node:path'
import { checkContent } from './check-content'
import { checkKpis } from './check-kpis'
import { checkAgendaNames, checkNames, checkReferences } from './check-region'
import { agendaFile } from './format/agenda'
import { contentFile } from './format/content'
import { kpisFile } from './format/kpis'
import type { AgendaFiles, RegionFiles } from './format/region-files'
import { bodiesFile, organisationsFile, regionFile, sourceNotesFile } from './format/region'
import { sourceTablesFile } from './format/source-tables'
import type { MistakeList } from './mistakes'
import { readSeedFile } from './read-file'

/** The files of one region, or null when one of them can't be read. */
export function readRegion(folder: string, mistakes: MistakeList): RegionFiles | null {
  const region = readSeedFile(path.join(folder, 'region.yaml'), regionFile, mistakes)
  const organisations = readSeedFile(path.join(folder, 'organisations.yaml'), organisationsFile, mistakes)
  const bodies = readSeedFile(path.join(folder, 'bodies.yaml'), bodiesFile, mistakes)
  const agendas = agendaFolders(folder).map((name) => readAgenda(name, mistakes))
  if (!region || !organisations || !bodies || agendas.includes(null)) return null

  const ordered = agendas.filter((agenda) => agenda !== null).toSorted((one, other) => one.agenda.agenda.van - other.agenda.agenda.van)
  const files = { region, organisations, bodies, agendas: ordered }
  checkNames(folder, files, mistakes)
  checkReferences(folder, files, mistakes)
  for (const agenda of ordered) {
    checkAgendaNames(agenda, mistakes)
    checkKpis(region, agenda, mistakes)
    checkContent(agenda, mistakes)
  }
  return files
}

/** The agenda that the region works with now. */
export const currentAgenda = ({ agendas }: RegionFiles): AgendaFiles => agendas.at(-1)!

function agendaFolders(folder: string): string[] {
  const agendas = path.join(folder, 'agendas')
  return readdirSync(agendas, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(agendas, name))
}

function readAgenda(folder: string, mistakes: MistakeList): AgendaFiles | null {
  const agenda = readSeedFile(path.join(folder, 'agenda.yaml'), agendaFile, mistakes)
  const kpis = readSeedFile(path.join(folder, 'kpis.yaml'), kpisFile, mistakes)
  const notes = readSeedFile(path.join(folder, 'source-notes.yaml'), sourceNotesFile, mistakes)
  const content = readSeedFile(path.join(folder, 'content.yaml'), contentFile, mistakes)
  const tables = readSeedFile(path.join(folder, 'source-tables.yaml'), sourceTablesFile, mistakes)
  return agenda && kpis && notes && content && tables ? { folder, agenda, kpis, notes, content, tables } : null
}
