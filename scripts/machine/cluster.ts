import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { PostgresHome } from './postgres-home'
import { hasEnded, stopWithUs } from './processes'

const owner = 'koersvast'

export type ClusterOptions = {
  /** Data that nobody will miss may be written without waiting for the disk. */
  temporary?: boolean
  onCrash?: () => void
  onRecovery?: () => void
}

/** A PostgreSQL of our own, in a folder of our own, that listens on this machine only and starts again when it falls. */
export class Cluster {
  private readonly home: PostgresHome
  private server: ChildProcess | undefined
  private stopping = false
  private settings = { port: 0, password: '' }

  constructor(
    folder: string,
    private readonly options: ClusterOptions = {},
  ) {
    this.home = new PostgresHome(folder)
  }

  async start(): Promise<void> {
    if (this.server && !hasEnded(this.server)) return
    this.stopping = false
    this.settings = await this.home.prepare({ temporary: this.options.temporary ?? false })
    // The processes of a server that was killed may hold its memory for a moment.
    for (let tries = 5; !(await this.launches(tries)); tries--) await wait(500)
  }

  /** Uses the server that another process of ours runs on this folder. */
  attach(): void {
    this.settings = this.home.keptSettings()
  }

  async stop(): Promise<void> {
    this.stopping = true
    const { server } = this
    if (!server || hasEnded(server)) return
    server.kill('SIGINT') // a fast shutdown: open transactions roll back, then a checkpoint
    const hard = setTimeout(() => server.kill('SIGQUIT'), 30_000)
    await once(server, 'exit')
    clearTimeout(hard)
  }

  /** Throws the data away of a server that does not run. */
  remove(): Promise<void> {
    return this.home.remove()
  }

  url(database: string, user = owner): string {
    return `postgresql://${user}:${this.settings.password}@127.0.0.1:${this.settings.port}/${database}`
  }

  private async launches(triesLeft: number): Promise<boolean> {
    try {
      await this.launch()
      return true
    } catch (error) {
      if (triesLeft <= 1 || this.stopping) throw error
      return false
    }
  }

  private async launch() {
    const set = (name: string, value: string | number) => ['-c', `${name}=${value}`]
    const unsafe = this.options.temporary ? ['fsync', 'synchronous_commit', 'full_page_writes'].flatMap((name) => set(name, 'off')) : []
    const address = [...set('listen_addresses', '127.0.0.1'), ...set('port', this.settings.port), ...set('unix_socket_directories', '')]
    const server = this.home.spawn('postgres', ['-D', this.home.data, ...address, ...unsafe])
    this.server = server
    await this.answers(server)
    stopWithUs(server, `kill -INT ${server.pid}`)
    server.once('exit', () => void this.recover())
  }

  private async answers(server: ChildProcess) {
    for (;;) {
      if (hasEnded(server)) throw this.home.failure('PostgreSQL start niet')
      const client = new pg.Client({ connectionString: this.url('postgres', 'postgres') })
      try {
        await client.connect()
        return await this.ensureOwner(client)
      } catch (error) {
        if (!['ECONNREFUSED', 'ECONNRESET', '57P03'].includes((error as { code?: string }).code ?? '')) throw error
        await wait(50)
      } finally {
        await client.end().catch(() => undefined)
      }
    }
  }

  private async ensureOwner(client: pg.Client) {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [owner])
    if (rowCount) return
    const password = client.escapeLiteral(this.settings.password)
    await client.query(`CREATE ROLE ${owner} LOGIN CREATEDB CREATEROLE PASSWORD ${password}`)
    await client.query(`GRANT pg_signal_backend TO ${owner}`) // to drop a database that is still in use
  }

  private async recover() {
    if (this.stopping) return
    this.options.onCrash?.()
    // As long as it takes: a full disk is emptied some day.
    while (!(await this.launches(Infinity).catch(() => this.stopping))) await wait(500)
    if (!this.stopping) this.options.onRecovery?.()
  }
}
