import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { Problem } from '../machine/problem'

const schema = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  /** Those that the database had, in their order. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1), rows: z.number(), sha256: z.string() })),
  sequences: z.array(z.object({ name: z.string(), value: z.string() })),
})

/** What is in a backup. Its file is written last: a folder without it is no backup. */
export type Manifest = z.infer<typeof schema>
export type BackedUpTable = Manifest['tables'][number]

export const manifestFile = (folder: string) => path.join(folder, 'inhoud.json')
export const tableFile = (folder: string, table: string) => path.join(folder, `${table}.copy.gz`)

export function readManifest(folder: string): Manifest {
  const file = manifestFile(folder)
  if (!existsSync(file))
    throw new Problem(`In ${folder} staat geen back-up (inhoud.json ontbreekt); kies een map die npm run backup maakte.`)
  const read = schema.safeParse(parsed(readFileSync(file, 'utf8')))
  if (!read.success) throw new Problem(`${file} is beschadigd of van een andere versie; neem een andere back-up.`)
  return read.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
