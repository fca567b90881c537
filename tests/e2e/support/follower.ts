import { execFileSync } from 'node:child_process'
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { Cluster } from '../../../scripts/machine/cluster'

/** A second server that follows the first one by streaming replication, as an administrator would make it. */
export async function withFollower(first: Cluster, dataOfFirst: string, work: (follower: Cluster) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(process.env.TEST_FOLDER ?? tmpdir(), 'follower-'))
  chmodSync(folder, 0o755)
  await copyWhileItRuns(first, dataOfFirst, folder)
  const follower = new Cluster(folder, { temporary: true })
  try {
    await follower.start()
    await work(follower)
  } finally {
    await follower.stop()
    await follower.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function copyWhileItRuns(first: Cluster, from: string, folder: string) {
  const data = path.join(folder, 'postgres')
  const url = new URL(first.url('postgres', 'postgres'))
  const client = new pg.Client({ connectionString: url.toString() })
  await client.connect()
  await client.query(`SELECT pg_backup_start('follower', true)`)
  execFileSync('cp', ['-a', from, data])
  const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)')
  await client.end()
  rmSync(path.join(data, 'postmaster.pid'), { force: true })
  rmSync(path.join(data, 'pg_wal'), { recursive: true })
  mkdirSync(path.join(data, 'pg_wal'), { mode: 0o700 })
  writeFileSync(path.join(data, 'backup_label'), rows[0]!.labelfile)
  writeFileSync(path.join(data, 'standby.signal'), '')
  const login = `host=${url.hostname} port=${url.port} user=postgres password=${url.password}`
  appendFileSync(path.join(data, 'postgresql.auto.conf'), `primary_conninfo = '${login}'\n`)
  execFileSync('chown', ['-R', `--reference=${path.join(from, 'PG_VERSION')}`, data])
  const kept = JSON.parse(readFileSync(path.join(from, '../postgres.json'), 'utf8')) as object
  writeFileSync(path.join(folder, 'postgres.json'), JSON.stringify({ ...kept, port: 0 }))
}
