import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync, openSync, closeSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { stopOrphan } from './orphan'
import { freePort, takePort } from './ports'
import { postgresAccount, postgresPrograms, reachableFolder } from './postgres-files'
import { Problem } from './problem'

const majorVersion = '18'
const owner = 'koersvast'

export type ClusterOptions = {
  /** Data that nobody will miss may be written without waiting for the disk. */
  temporary?: boolean
  onCrash?: () => void
  onRecovery?: () => void
}

/** A PostgreSQL of our own, in a folder of our own, that listens on this machine only. */
export class Cluster {
  private readonly account = postgresAccount()
  private readonly programs = postgresPrograms(this.account)
  private readonly home: string
  private readonly data: string
  private readonly log: string
  private server: ChildProcess | undefined
  private stopping = false
  private settings = { port: 0, password: '' }

  constructor(
    private readonly folder: string,
    private readonly options: ClusterOptions = {},
  ) {
    this.home = reachableFolder(this.account, folder)
    this.data = path.join(this.home, 'postgres')
    this.log = path.join(this.home, 'postgres.log')
  }

  async start(): Promise<void> {
    if (this.server && !hasEnded(this.server)) return
    this.stopping = false
    this.refuseOtherVersion()
    await stopOrphan(this.data)
    this.settings = await this.readSettings()
    if (!existsSync(this.data)) await this.initialise()
    await this.launch()
  }

  /** Uses the server that another process of ours runs on this folder. */
  attach(): void {
    this.settings = JSON.parse(readFileSync(this.settingsFile, 'utf8')) as typeof this.settings
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

  /** Throws the data away; only for a cluster that does not run. */
  async remove(): Promise<void> {
    await stopOrphan(this.data)
    for (const place of [this.data, `${this.data}.new`, this.log, this.settingsFile]) rmSync(place, { recursive: true, force: true })
    if (this.home !== this.folder) rmSync(this.home, { recursive: true, force: true })
  }

  url(database: string, user = owner): string {
    return `postgresql://${user}:${this.settings.password}@127.0.0.1:${this.settings.port}/${database}`
  }

  private get settingsFile() {
    return path.join(this.home, 'postgres.json')
  }

  private refuseOtherVersion() {
    const file = path.join(this.data, 'PG_VERSION')
    const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : majorVersion
    if (found === majorVersion) return
    throw new Problem(
      `De gegevens in ${this.data} zijn van PostgreSQL ${found} en deze versie gebruikt ${majorVersion}; zet die map weg als je ze wilt bewaren, of begin opnieuw met: npm run demo -- --reset`,
    )
  }

  private async readSettings() {
    if (!existsSync(this.settingsFile) && existsSync(this.data))
      throw new Problem(`Het wachtwoord van de database (${this.settingsFile}) is weg; begin opnieuw met: npm run demo -- --reset`)
    const kept = existsSync(this.settingsFile)
      ? (JSON.parse(readFileSync(this.settingsFile, 'utf8')) as typeof this.settings)
      : { port: 0, password: randomBytes(24).toString('hex') }
    const port = (kept.port && (await takePort(kept.port, '127.0.0.1'))) || (await freePort())
    const settings = { ...kept, port }
    writeFileSync(this.settingsFile, JSON.stringify(settings), { mode: 0o600 })
    return settings
  }

  private async initialise() {
    const half = `${this.data}.new`
    const passwordFile = `${this.data}.password`
    rmSync(half, { recursive: true, force: true })
    mkdirSync(half, { mode: 0o700 })
    writeFileSync(passwordFile, this.settings.password, { mode: 0o600 })
    this.give(half)
    this.give(passwordFile)
    const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
    const args = ['--pgdata', half, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8']
    const options = ['--locale-provider=icu', '--icu-locale=nl-NL', `--locale=${locale}`, '--no-instructions']
    const initdb = this.spawn('initdb', [...args, ...options, ...(this.options.temporary ? ['--no-sync'] : [])])
    const [code] = (await once(initdb, 'exit')) as [number | null]
    rmSync(passwordFile)
    if (code !== 0) throw this.failure('PostgreSQL kan geen map met gegevens maken')
    renameSync(half, this.data)
  }

  private async launch() {
    const set = (name: string, value: string | number) => ['-c', `${name}=${value}`]
    const unsafe = this.options.temporary ? ['fsync', 'synchronous_commit', 'full_page_writes'].flatMap((name) => set(name, 'off')) : []
    const address = [...set('listen_addresses', '127.0.0.1'), ...set('port', this.settings.port), ...set('unix_socket_directories', '')]
    const server = this.spawn('postgres', ['-D', this.data, ...address, ...unsafe])
    this.server = server
    await this.answers(server)
    this.stopWithUs(server)
    server.once('exit', () => void this.recover())
  }

  private async answers(server: ChildProcess) {
    for (;;) {
      if (hasEnded(server)) throw this.failure('PostgreSQL start niet')
      const client = new pg.Client({ connectionString: this.url('postgres', 'postgres') })
      try {
        await client.connect()
        return await this.ensureOwner(client)
      } catch (error) {
        if (!['ECONNREFUSED', '57P03'].includes((error as { code?: string }).code ?? '')) throw error
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
    while (!this.stopping) {
      try {
        await this.launch()
        this.options.onRecovery?.()
        return
      } catch {
        // The processes of the fallen server may still hold its memory, or the disk is full: the next try may do.
        await wait(500)
      }
    }
  }

  // Also when this process is killed so hard that it can do nothing any more, the pipe to the shell closes.
  private stopWithUs(server: ChildProcess) {
    const guard = spawn('/bin/sh', ['-c', `cat; kill -INT ${server.pid}`], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
    guard.unref()
    server.once('exit', () => guard.kill('SIGKILL'))
  }

  private spawn(program: string, args: string[]): ChildProcess {
    const output = openSync(this.log, 'a', 0o600)
    const env = { ...process.env, LC_ALL: undefined, LC_MESSAGES: 'C' }
    const child = spawn(path.join(this.programs, program), args, {
      ...this.account,
      env,
      cwd: this.home,
      stdio: ['ignore', output, output],
      detached: true,
    })
    closeSync(output)
    return child
  }

  private give(place: string) {
    const { uid, gid } = this.account
    if (uid !== undefined && gid !== undefined) chownSync(place, uid, gid)
  }

  private failure(sentence: string): Error {
    const { bavail, bsize } = statfsSync(this.home)
    if (bavail * bsize < 32_000_000) return Object.assign(new Error(sentence), { code: 'ENOSPC' }) // its log has no room to say so
    return new Problem(
      `${sentence}; de laatste regels van ${this.log}:\n${readFileSync(this.log, 'utf8').split('\n').slice(-15).join('\n')}`,
    )
  }
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null
