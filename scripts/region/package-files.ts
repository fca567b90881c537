import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { Problem } from '../machine/problem'

// A package is a folder that needs no program of ours: JSON, a row a line, the files of reports as they are, and SHA256SUMS for `sha256sum -c`.

/** "tabellen/Agenda.ndjson": within the package, and nowhere else. */
const place = z
  .string()
  .regex(/^[\w.-]+(?:\/[\w.-]+)*$/)
  .refine((given) => !given.split('/').some((part) => /^\.+$/.test(part)))
const hashed = { file: place, sha256: z.string().regex(/^[0-9a-f]{64}$/) }
const rows = z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number(), ...hashed })

const schema = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  /** Of the app, and those of its database in their order. */
  version: z.string(),
  migrations: z.array(z.string()).min(1),
  region: z.object({ id: z.uuid(), slug: z.string(), name: z.string(), cbsCode: z.string().nullable() }),
  /** Where the trail of the region ends. */
  chain: z.object({ number: z.number(), hash: z.string() }),
  /** Every row of the region. */
  tables: z.array(rows),
  /** What it shares with other regions and refers to: people, municipalities, themes, areas of CBS, agendas of other regions. */
  shared: z.array(rows),
  /** Of adopted reports. */
  files: z.array(z.object(hashed)),
})

export type Manifest = z.infer<typeof schema>
export type PackedRows = Manifest['tables'][number]
export type PackedFile = Manifest['files'][number]

export const manifestName = 'manifest.json'
export const sumsName = 'SHA256SUMS'

/** What a package says is in it, and the hash of that. */
export function readManifest(folder: string): { manifest: Manifest; sha256: string } {
  const file = path.join(folder, manifestName)
  if (!existsSync(file))
    throw new Problem(`In ${folder} staat geen pakket (${manifestName} ontbreekt); kies een map die npm run region:export maakte.`)
  const text = readFileSync(file, 'utf8')
  const sha256 = createHash('sha256').update(text).digest('hex')
  const read = schema.safeParse(parsed(text))
  if (!read.success || !sumsOf(folder).includes(`${sha256}  ${manifestName}`)) throw damaged(manifestName)
  return { manifest: read.data, sha256 }
}

/** Throws when a file of the package is missing or is not what it was. */
export async function isWhole(folder: string, { tables, shared, files }: Manifest): Promise<void> {
  for (const { file, sha256 } of [...tables, ...shared, ...files]) {
    const where = path.join(folder, file)
    if (!existsSync(where)) throw new Problem(`Het pakket is niet heel: ${file} ontbreekt. Haal het opnieuw op bij wie het maakte.`)
    const hash = createHash('sha256')
    await pipeline(createReadStream(where), hash)
    if (hash.digest('hex') !== sha256) throw damaged(file)
  }
}

export const damaged = (file: string) =>
  new Problem(`Het pakket is beschadigd of gewijzigd: ${file} is niet wat het was. Haal het opnieuw op bij wie het maakte.`)

const sumsOf = (folder: string): string[] => {
  const file = path.join(folder, sumsName)
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
