import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stopOrphan } from './orphan'
import { freePort, takePort } from './ports'
import { postgresAccount, postgresPrograms, reachableFolder } from './postgres-files'
import { Problem } from './problem'
import { writeWhole } from './write-whole'

const majorVersion = '18'

export type Settings = { port: number; password: string }

/** The folder in which a PostgreSQL of our own keeps its data, its log, its port and its password. */
export class PostgresHome {
  readonly data: string
  private readonly account = postgresAccount()
  private readonly programs = postgresPrograms(this.account)
  private readonly place: string
  private readonly log: string
  private readonly settingsFile: string

  constructor(private readonly folder: string) {
    this.place = reachableFolder(this.account, folder)
    this.data = path.join(this.place, 'postgres')
    this.log = path.join(this.place, 'postgres.log')
    this.settingsFile = path.join(this.place, 'postgres.json')
  }

  /** Makes the folder ready to start a server on; of the earlier server only its data stay. */
  async prepare(options: { temporary: boolean }): Promise<Settings> {
    this.refuseOtherVersion()
    await stopOrphan(this.data)
    rmSync(this.log, { force: true })
    const kept = this.keptSettings()
    const port = (kept.port && (await takePort(kept.port, '127.0.0.1'))) || (await freePort())
    const settings = { ...kept, port }
    writeWhole(this.settingsFile, JSON.stringify(settings))
    if (!existsSync(this.data)) await this.initialise(settings.password, options)
    return settings
  }

  keptSettings(): Settings {
    if (existsSync(this.settingsFile)) return JSON.parse(readFileSync(this.settingsFile, 'utf8')) as Settings
    if (existsSync(this.data)) {
      throw new Problem(`Het wachtwoord van de database (${this.settingsFile}) is weg; begin opnieuw met: npm run demo -- --reset`)
    }
    return { port: 0, password: randomBytes(24).toString('hex') }
  }

  /** Throws the data away; only when no server of this process runs on it. */
  async remove(): Promise<void> {
    await stopOrphan(this.data)
    for (const place of [this.data, `${this.data}.new`, this.log, this.settingsFile]) rmSync(place, { recursive: true, force: true })
    if (this.place !== this.folder) rmSync(this.place, { recursive: true, force: true })
  }

  spawn(program: 'initdb' | 'postgres', args: string[]): ChildProcess {
    const output = openSync(this.log, 'a', 0o600)
    const child = spawn(path.join(this.programs, program), args, {
      ...this.account,
      env: { ...process.env, LC_ALL: undefined, LC_MESSAGES: 'C' },
      cwd: this.place,
      stdio: ['ignore', output, output],
      detached: true,
    })
    closeSync(output)
    return child
  }

  failure(sentence: string): Error {
    const { bavail, bsize } = statfsSync(this.place)
    if (bavail * bsize < 32_000_000) return Object.assign(new Error(sentence), { code: 'ENOSPC' }) // its log has no room to say so
    const lastLines = readFileSync(this.log, 'utf8').split('\n').slice(-15).join('\n')
    return new Problem(`${sentence}; de laatste regels van ${this.log}:\n${lastLines}`)
  }

  private refuseOtherVersion() {
    const file = path.join(this.data, 'PG_VERSION')
    const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : majorVersion
    if (found === majorVersion) return
    throw new Problem(
      `De gegevens in ${this.data} zijn van PostgreSQL ${found} en deze versie gebruikt ${majorVersion}; zet die map weg als je ze wilt bewaren, of begin opnieuw met: npm run demo -- --reset`,
    )
  }

  private async initialise(password: string, { temporary }: { temporary: boolean }) {
    const half = `${this.data}.new`
    const passwordFile = `${this.data}.password`
    rmSync(half, { recursive: true, force: true })
    mkdirSync(half, { mode: 0o700 })
    writeFileSync(passwordFile, password, { mode: 0o600 })
    this.give(half)
    this.give(passwordFile)
    const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
    const access = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
    const language = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=nl-NL', `--locale=${locale}`]
    const speed = temporary ? ['--no-sync'] : []
    const [code] = (await once(this.spawn('initdb', ['--pgdata', half, ...access, ...language, ...speed]), 'exit')) as [number | null]
    rmSync(passwordFile)
    if (code !== 0) throw this.failure('PostgreSQL kan geen map met gegevens maken')
    renameSync(half, this.data)
  }

  private give(place: string) {
    const { uid, gid } = this.account
    if (uid !== undefined && gid !== undefined) chownSync(place, uid, gid)
  }
}
