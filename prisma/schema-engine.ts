// Prisma's schema engine as WebAssembly: the native one is a download, which many government networks refuse.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

type Work<T> = (engine: bindings.SchemaEngine) => Promise<T>

export async function onDatabase<T>(databaseUrl: string, schema: string, work: Work<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  const adapters = new WholeScripts(pool)
  try {
    return await withEngine(adapters, schema, work)
  } catch (error) {
    throw adapters.failure ?? error
  } finally {
    await pool.end()
  }
}

export const withoutDatabase = <T>(schema: string, work: Work<T>): Promise<T> => withEngine(new NoDatabase(new pg.Pool()), schema, work)

async function withEngine<T>(adapters: PrismaPg, schema: string, work: Work<T>): Promise<T> {
  await instantiateOnce()
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(adapters)
    return await work(await bindings.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, factory))
  } catch (error) {
    throw new Error(panic.message || (error instanceof Error ? error.message : String(error)))
  }
}

// The adapter cuts a script at every semicolon, also inside the body of a function. One simple query leaves the
// cutting to Postgres and makes each migration one transaction: it applies whole or not at all.
class WholeScripts extends PrismaPg {
  failure: Error | undefined

  constructor(private readonly pool: pg.Pool) {
    super(pool)
  }

  override async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async (script) => {
      await this.pool.query(script).catch((error: Error) => {
        this.failure = error
        throw error
      })
    }
    return adapter
  }
}

// Comparing two schema files needs no database, yet the engine asks one for its version first.
class NoDatabase extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    adapter.queryRaw = async () => ({
      columnNames: ['exists', 'version', 'numeric_version'],
      columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
      rows: [[true, 'PostgreSQL 18.0', 180000]],
    })
    return adapter
  }
}

const panic = { message: '', set_message: (text: string) => void (panic.message = text) }

let instantiated: Promise<void> | undefined
const instantiateOnce = () => (instantiated ??= instantiate())

async function instantiate() {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'))
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panic })
  const wasm = readFileSync(path.join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': { ...bindings } })
  bindings.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
}
