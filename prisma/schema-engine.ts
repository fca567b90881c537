// Prisma's schema engine as WebAssembly: the native one is downloaded, which government networks do not allow.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

const panic = { message: '', set_message: (text: string) => void (panic.message = text) }

export async function withSchemaEngine<T>(
  databaseUrl: string | undefined,
  schema: string,
  work: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  await instantiateOnce()
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  const scripts = new WholeScripts(pool)
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(scripts)
    const engine = await bindings.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, factory)
    return await work(engine)
  } catch (error) {
    throw scripts.failure ?? new Error(panic.message || messageOf(error))
  } finally {
    await pool.end()
  }
}

// The adapter cuts a script at every semicolon, also inside a function's body. One simple query leaves the
// cutting to Postgres, and makes of each migration one transaction: it applies whole or not at all.
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

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
