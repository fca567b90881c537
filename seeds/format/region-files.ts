import type { z } from 'zod'
import type { agendaFile } from './agenda'
import type { kpisFile } from './kpis'
import type { bodiesFile, organisationsFile, regionFile, sourceNotesFile } from './region'

/** What the files of one region say. */
export type RegionFiles = {
  region: z.output<typeof regionFile>
  organisations: z.output<typeof organisationsFile>
  bodies: z.output<typeof bodiesFile>
  agenda: z.output<typeof agendaFile>
  kpis: z.output<typeof kpisFile>
  notes: z.output<typeof sourceNotesFile>
}
