import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { loadRegion } from '@/seeds/load-region'
import { verifyTrail } from '@/scripts/audit-trail'
import { dump } from '@/scripts/backup/dump'
import { load } from '@/scripts/backup/load'
import { manifestFile, readManifest, tableFile } from '@/scripts/backup/manifest'
import { query } from '@/scripts/database'
import { deploy } from '@/prisma/migrate'
import { ownerUrl } from '../support/database'
import { aRegion, asOwner } from '../support/regions'

const target = new URL(ownerUrl)
target.pathname = `${target.pathname}_terug`
const targetUrl = target.toString()
const folders = mkdtempSync(path.join(tmpdir(), 'koersvast-backup-'))
const folder = path.join(folders, 'volle-database')

const emptyDatabase = async () => {
  await query(ownerUrl, `DROP DATABASE IF EXISTS "${target.pathname.slice(1)}" WITH (FORCE)`)
  await query(ownerUrl, `CREATE DATABASE "${target.pathname.slice(1)}" TEMPLATE template0`)
}

beforeAll(async () => {
  await loadRegion(ownerUrl, {
    folder: path.resolve('seeds/regions/utrecht-west'),
    exampleFolder: path.resolve('seeds/examples/utrecht-west'),
  })
  // What a file of rows could trip over.
  const region = await aRegion('teruggezet')
  await asOwner((tx) => tx.region.update({ where: { id: region.id }, data: { name: 'Tab\t, enter\n, \\N en ’é💥' } }))
  await dump(ownerUrl, folder)
})
beforeEach(emptyDatabase)
afterAll(async () => {
  rmSync(folders, { recursive: true })
  await query(ownerUrl, `DROP DATABASE "${target.pathname.slice(1)}" WITH (FORCE)`)
})

const tables = async (url: string) =>
  (await query(
    url,
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations' ORDER BY 1`,
  )) as { name: string }[]

async function content(url: string): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {}
  for (const { name } of await tables(url))
    all[name] = (
      await query(url, `SELECT count(*)::int AS rows, md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS hash FROM "${name}" t`)
    )[0]
  return all
}

const shape = (url: string) =>
  query(
    url,
    `SELECT conrelid::regclass::text AS of, conname AS name, pg_get_constraintdef(oid) AS says FROM pg_constraint WHERE connamespace = 'public'::regnamespace
     UNION ALL SELECT tgrelid::regclass::text, tgname, tgenabled::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2, 3`,
  )

test('a backup put back into an empty database is the same, table by table', async () => {
  await load(targetUrl, folder)
  expect(await content(targetUrl)).toEqual(await content(ownerUrl))
  expect(await shape(targetUrl)).toEqual(await shape(ownerUrl))
  expect((await verifyTrail(targetUrl)).flatMap(({ faults }) => faults)).toEqual([])
  const [next] = (await query(targetUrl, `SELECT nextval('"AuditEvent_id_seq"')::int AS id`)) as [{ id: number }]
  const [last] = (await query(ownerUrl, 'SELECT max(id)::int AS id FROM "AuditEvent"')) as [{ id: number }]
  expect(next.id).toBeGreaterThan(last.id)
})

test('a backup of an older version is brought up to date', async () => {
  const older = path.join(folders, 'ouder')
  await deploy(targetUrl, { until: readManifest(folder).migrations[1] })
  await dump(targetUrl, older)
  await emptyDatabase()
  await load(targetUrl, older)
  expect(await shape(targetUrl)).toEqual(await shape(ownerUrl))
})

test('nothing is put back over what is there', async () => {
  await deploy(targetUrl)
  await query(targetUrl, `INSERT INTO "Region" (id, slug, name, "cbsCode") VALUES (gen_random_uuid(), 'al-hier', 'Al hier', 'JZ0')`)
  await expect(load(targetUrl, folder)).rejects.toThrow(/niet leeg/)
  expect(await query(targetUrl, 'SELECT slug FROM "Region"')).toEqual([{ slug: 'al-hier' }])
})

test('of a damaged backup nothing is put back', async () => {
  const damaged = path.join(folders, 'beschadigd')
  await dump(ownerUrl, damaged)
  writeFileSync(tableFile(damaged, 'Activity'), 'x')
  await expect(load(targetUrl, damaged)).rejects.toThrow(/beschadigd/)
  expect(await tables(targetUrl)).toEqual([])
  writeFileSync(manifestFile(damaged), '{')
  await expect(load(targetUrl, damaged)).rejects.toThrow(/beschadigd/)
  rmSync(manifestFile(damaged))
  await expect(load(targetUrl, damaged)).rejects.toThrow(/geen back-up/)
})

test('a backup that breaks off leaves nothing that looks like one', async () => {
  await expect(dump(targetUrl, path.join(folders, 'leeg'))).rejects.toThrow() // there are no tables
  expect(readdirSync(folders).filter((name) => name.startsWith('leeg'))).toEqual([])
})
