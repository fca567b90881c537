import type { z } from 'zod'
import type { agendaFile } from './agenda'
import type { contentFile } from './content'
import type { kpisFile } from './kpis'
import type { bodiesFile, organisationsFile, regionFile, sourceNotesFile } from './region'
import type { sourceTablesFile } from './source-tables'

/** What the files of one agenda say. */
export type AgendaFiles = {
  folder: string
  agenda: z.output<typeof agendaFile>
  kpis: z.output<typeof kpisFile>
  notes: z.output<typeof sourceNotesFile>
  content: z.output<typeof contentFile>
  tables: z.output<typeof sourceTablesFile>
}

/** What the files of one region say. The last of its agendas is the current one. */
export type RegionFiles = {
  region: z.output<typeof regionFile>
  organisations: z.output<typeof organisationsFile>
  bodies: z.output<typeof bodiesFile>
  agendas: AgendaFiles[]
}
