import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { onDatabase, withoutDatabase } from './schema-engine'

const schemaFile = path.join(import.meta.dirname, 'schema.prisma')
const migrationsFolder = path.join(import.meta.dirname, 'migrations')
const filters = { externalTables: [], externalEnums: [] }

/** Applies what is missing and answers the names of what it applied. `until`: the last migration, for data of an older version. */
export async function deploy(databaseUrl: string, { until }: { until?: string } = {}): Promise<string[]> {
  return oneAtATime(databaseUrl, () =>
    onDatabase(databaseUrl, currentSchema(), async (engine) => {
      const migrationsList = readMigrations(until)
      const history = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters })
      // A migration is one transaction, so of one that broke off nothing stands and it may run again.
      for (const migrationName of history.failedMigrationNames) await engine.markMigrationRolledBack({ migrationName })
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters })
      return appliedMigrationNames
    }),
  )
}

/** Writes the SQL from an older schema file to today's schema as a new migration, to be read and completed by hand. */
export async function draft(name: string, oldSchemaFile: string): Promise<string> {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join(migrationsFolder, `${stamp}_${name}`)
  const sql = await difference(datamodel(readFileSync(oldSchemaFile, 'utf8')))
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'migration.sql'), sql)
  return folder
}

/** The SQL of the whole schema from an empty database. */
export const schemaSql = () => difference({ tag: 'empty' })

type Origin = { tag: 'empty' } | ReturnType<typeof datamodel>

async function difference(from: Origin): Promise<string> {
  const schema = currentSchema()
  return withoutDatabase(schema, async (engine) => {
    const { stdout } = await engine.diff({ from, to: datamodel(schema), script: true, exitCode: null, filters })
    return stdout ?? ''
  })
}

const currentSchema = () => readFileSync(schemaFile, 'utf8')

const datamodel = (content: string) => ({ tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content }] })

/** Of all migrations, in their order. */
export const migrationNames = (): string[] =>
  readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()

function readMigrations(until?: string) {
  return {
    baseDir: migrationsFolder,
    shadowDbInitScript: '',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    migrationDirectories: migrationNames()
      .filter((name) => until === undefined || name <= until)
      .map((name) => ({ path: name, migrationFile: { path: 'migration.sql', content: readSql(name) } })),
  }
}

const readSql = (migration: string) => ({
  tag: 'ok' as const,
  value: readFileSync(path.join(migrationsFolder, migration, 'migration.sql'), 'utf8'),
})

async function oneAtATime<T>(databaseUrl: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext('koersvast migrations'))`)
    return await work()
  } finally {
    await client.end()
  }
}
