import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { publicRegion } from '@/lib/db/public'
import { hashSecret } from '@/lib/kernel/secret'
import { getAdoptedReport } from '@/lib/queries/adopted-report'
import { getOverview } from '@/lib/queries/overview'
import { getTrail } from '@/lib/queries/trail'
import { readTrailList } from '@/lib/forms/trail-address'
import { verifyTrail } from '@/scripts/audit-trail'
import { query } from '@/scripts/database'
import { exportRegion, type Exported } from '@/scripts/region/export'
import { importRegion, type Imported } from '@/scripts/region/import'
import type { Manifest } from '@/scripts/region/package-files'
import { sharedKinds } from '@/scripts/region/shared'
import { leftOut, ofInstallation, regionTables } from '@/scripts/region/tables'
import { loadRegion } from '@/seeds/load-region'
import { ownerUrl } from '../support/database'
import { allRows, contentOf, missingFrom, resealed, rewrite } from '../support/region-packages'
import { aRegion, asOwner } from '../support/regions'
import { databaseUrl, template } from '../support/test-server'
import { aViewer } from '../support/viewers'

const besides = (name: string) => Object.assign(new URL(ownerUrl), { pathname: `${new URL(ownerUrl).pathname}_${name}` }).toString()
const sourceUrl = besides('bron')
const emptyUrl = besides('leeg')
const folders = mkdtempSync(path.join(tmpdir(), 'koersvast-pakket-'))
const folder = path.join(folders, 'utrecht-west')
const now = new Date('2023-06-05T10:00:00Z')
let exported: Exported
let here: { id: string; chain: { number: number } }

const drop = (url: string) => query(databaseUrl('postgres'), `DROP DATABASE IF EXISTS "${new URL(url).pathname.slice(1)}" WITH (FORCE)`)
async function migrated(url: string) {
  await drop(url)
  await query(databaseUrl('postgres'), `CREATE DATABASE "${new URL(url).pathname.slice(1)}" TEMPLATE ${template} STRATEGY FILE_COPY`)
}

beforeAll(async () => {
  await migrated(sourceUrl)
  await migrated(emptyUrl)
  await loadRegion(sourceUrl, {
    folder: path.resolve('seeds/regions/utrecht-west'),
    exampleFolder: path.resolve('seeds/examples/utrecht-west'),
  })
  await query(sourceUrl, hardToCarry)
  exported = await exportRegion(sourceUrl, 'utrecht-west', folder)
  here = { id: exported.manifest.region.id, chain: exported.manifest.chain }
}, 120_000)
afterAll(async () => {
  rmSync(folders, { recursive: true })
  for (const url of [sourceUrl, emptyUrl]) await drop(url)
})

// What a file of rows could trip over; what refers to somebody in JSON; what points to another region; and secrets that must stay.
const hardToCarry = `
  SELECT app.begin((SELECT id FROM "User" WHERE email = 'programma@utrecht-west.example'), '192.0.2.1', 'region.figure-rules-set');
  UPDATE "Region" SET "kpiLimit" = 40 WHERE slug = 'utrecht-west';
  SELECT app.begin(NULL, 'seeds', 'region.loaded');
  UPDATE "Activity" SET description = E'Tab\\t, enter\\n, \\\\N, \\\\., \\x01\\x02 en ’é💥\\u2028"' WHERE code = '1.1a';
  INSERT INTO "StructureChange" (id, "regionId", "agendaId", number, action, subject, "authorId", "authorFunction", "changedAt")
  SELECT gen_random_uuid(), a."regionId", a.id, 900, 'changed', 'trekker', u.id, '', now() FROM "Agenda" a, "User" u WHERE a.slug = '2022-2025' AND u.email = 'programma@utrecht-west.example';
  INSERT INTO "StructureChangeRow" ("regionId", "changeId", object, before)
  SELECT c."regionId", c.id, 'Lead', jsonb_build_object('id', gen_random_uuid(), 'userId', u.id, 'deel', 1.50) FROM "StructureChange" c, "User" u
   WHERE c.number = 900 AND u.email = 'programma@utrecht-west.example';
  INSERT INTO "Region" (id, slug, name) VALUES ('0190aaaa-0000-7000-8000-000000000001', 'buren', 'Buren');
  INSERT INTO "Agenda" (id, "regionId", slug, title, "startYear", "endYear", "ambitionTerm", "ambitionTerms", "activityTerm", "activityTerms")
  VALUES ('0190aaaa-0000-7000-8000-000000000002', '0190aaaa-0000-7000-8000-000000000001', '2022-2025', 'Van de buren', 2022, 2025, 'Ambitie', 'Ambities', 'Stap', 'Stappen');
  INSERT INTO "AgendaLink" (id, "regionId", "agendaId", "otherAgendaId", name, position)
  SELECT gen_random_uuid(), a."regionId", a.id, '0190aaaa-0000-7000-8000-000000000002', 'Agenda van de buren', 90 FROM "Agenda" a JOIN "Region" r ON r.id = a."regionId"
   WHERE r.slug = 'utrecht-west' AND a.slug = '2022-2025';
  UPDATE "User" SET "passwordHash" = '$argon2id$een-geheim', "mutedMails" = '{duties}';
  UPDATE "User" SET "deactivatedAt" = now() WHERE email = 'jeugd@montfoort.example';`

/** Who waits for a table in that database to be free of others. */
const waiting = (url: string) =>
  query(
    url,
    `SELECT l.mode FROM pg_locks l JOIN pg_database d ON d.oid = l.database WHERE d.datname = current_database() AND NOT l.granted`,
  )

const valid = async (url: string) => (await verifyTrail(url)).flatMap(({ faults }) => faults)
const linkToNeighbours = async (url: string) =>
  ((await query(url, `SELECT "otherAgendaId" AS id FROM "AgendaLink" WHERE name = 'Agenda van de buren'`)) as { id: string | null }[])[0]!
    .id
const neighbours = '0190aaaa-0000-7000-8000-000000000002'
/** The region is there as it was at the source; `known`: what the agenda of the neighbours is called there. */
async function isTheSame(url: string, known: string | null) {
  const source = [...(await contentOf(sourceUrl, here))].map((row) =>
    row.startsWith('AgendaLink ') ? row.replace(`"${neighbours}"`, JSON.stringify(known)) : row,
  )
  const own = await contentOf(url, here)
  expect(missingFrom(own, source)).toEqual([])
  expect(missingFrom(new Set(source), own)).toEqual([])
  expect(own.size).toBeGreaterThan(4_000)
}

describe('what is in a package', () => {
  test('follows from the tables: each goes along, or it is said why not', async () => {
    const client = new pg.Client({ connectionString: emptyUrl })
    await client.connect()
    await client.query('BEGIN; CREATE TABLE "NewTable" (id uuid PRIMARY KEY, "regionId" uuid)')
    const packed = (await regionTables(client)).map(({ name }) => name)
    expect(packed).toContain('NewTable')
    await client.query('ROLLBACK')
    await client.end()
    const decided = [
      ...packed,
      ...Object.keys(leftOut),
      ...Object.keys(ofInstallation),
      ...sharedKinds.filter(({ columns }) => columns).map(({ name }) => name),
    ]
    const all = (await query(
      emptyUrl,
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
    )) as { name: string }[]
    expect(decided.sort()).toEqual([...all.map(({ name }) => name), 'NewTable'].filter((name) => name !== '_prisma_migrations').sort())
  })

  test('is no secret: a column that holds one goes along nowhere', () => {
    const columns = [...exported.manifest.tables, ...exported.manifest.shared].flatMap(({ name, columns }) =>
      columns.map((column) => `${name}.${column}`),
    )
    expect(columns.filter((column) => /\..*(hash$|secret|token|password|seal)/i.test(column))).toEqual([
      'AuditChain.hash',
      'AuditEvent.hash',
    ])
  })

  test('opens without Koersvast, with every report file in its place, and without a secret', () => {
    const { tables, files } = exported.manifest
    const activities = readFileSync(path.join(folder, 'tabellen/Activity.ndjson'), 'utf8').trim().split('\n')
    expect(activities.map((line) => (JSON.parse(line) as { code: string }).code)).toContain('1.1a')
    expect(tables.find(({ name }) => name === 'Activity')!.rows).toBe(activities.length)
    expect(files.map(({ file }) => file)).toContain('bestanden/2022-2025/2022-2/1/rapport.pdf')
    expect(readFileSync(path.join(folder, 'bestanden/2022-2025/2022-2/1/rapport.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    for (const { file } of [...tables, ...exported.manifest.shared])
      expect(readFileSync(path.join(folder, file), 'utf8')).not.toMatch(/argon2|een-geheim/)
  })

  test('is noted on the trail that it left, and a region that is not there has none', async () => {
    const [event] = await query(sourceUrl, `SELECT event, after FROM "AuditEvent" WHERE "regionId" = $1 ORDER BY id DESC LIMIT 1`, [
      here.id,
    ])
    expect(event).toEqual({ event: 'region.exported', after: { manifest: exported.sha256 } })
    expect(await valid(sourceUrl)).toEqual([])
    await expect(exportRegion(sourceUrl, 'utrecht-oost', path.join(folders, 'oost'))).rejects.toThrow(
      /geen regio utrecht-oost. Wel: buren, utrecht-west/,
    )
    expect(readdirSync(folders)).toEqual(['utrecht-west'])
  })

  test('is what was saved, also while somebody is at work in it', async () => {
    const busy = new pg.Client({ connectionString: sourceUrl })
    await busy.connect()
    await busy.query(`BEGIN; UPDATE "Activity" SET title = 'Nog niet bewaard' WHERE code = '1.1a'`)
    const meanwhile = path.join(folders, 'meteen')
    await exportRegion(sourceUrl, 'utrecht-west', meanwhile)
    await busy.end()
    const activities = (of: string) => readFileSync(path.join(of, 'tabellen/Activity.ndjson'), 'utf8')
    expect(activities(meanwhile)).toBe(activities(folder))
    rmSync(meanwhile, { recursive: true })
  })
})

describe('a package that is not what it was', () => {
  let untouched: Set<string>
  beforeAll(async () => void (untouched = await allRows(emptyUrl)))
  const refused = async (package_: string, sentence: RegExp) => {
    await expect(importRegion(emptyUrl, package_)).rejects.toThrow(sentence)
    expect(missingFrom(untouched, await allRows(emptyUrl))).toEqual([])
    rmSync(package_, { recursive: true })
  }
  const copy = path.join(folders, 'kopie')
  const copied = (change: (folder: string) => void) => {
    cpSync(folder, copy, { recursive: true })
    change(copy)
    return copy
  }

  test.each<[string, (folder: string) => void, RegExp]>([
    [
      'in which a letter changed',
      (of) => rewrite(of, 'tabellen/Activity.ndjson', (text) => text.replace('e', 'f')),
      /tabellen\/Activity.ndjson is niet wat het was/,
    ],
    [
      'of which a file was cut off',
      (of) => truncateSync(path.join(of, 'bestanden/2022-2025/2022-2/1/rapport.pdf'), 900),
      /2022-2\/1\/rapport.pdf is niet wat het was/,
    ],
    ['of which a file is gone', (of) => rmSync(path.join(of, 'gedeeld/User.ndjson')), /gedeeld\/User.ndjson ontbreekt/],
    [
      'whose manifest changed',
      (of) => rewrite(of, 'manifest.json', (text) => text.replace('Utrecht West', 'Utrecht Oost')),
      /manifest.json is niet wat het was/,
    ],
    ['without a manifest', (of) => rmSync(path.join(of, 'manifest.json')), /staat geen pakket/],
  ])('%s is refused, and says which file', (_, change, sentence) => refused(copied(change), sentence))

  const withoutLast = (text: string) => text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1)

  test.each<[string, (folder: string, manifest: Manifest) => void, RegExp]>([
    [
      'a changed trail',
      (of) => rewrite(of, 'tabellen/AuditEvent.ndjson', (text) => text.replace('"origin": "seeds"', '"origin": "ander"')),
      /logboek.*Nummer \d+ is gewijzigd/,
    ],
    [
      'a trail without its end',
      (of, { tables }) => {
        rewrite(of, 'tabellen/AuditEvent.ndjson', withoutLast)
        tables.find(({ name }) => name === 'AuditEvent')!.rows--
      },
      /logboek.*De laatste is nummer/,
    ],
    ['a row too few', (of) => rewrite(of, 'tabellen/Lead.ndjson', withoutLast), /Lead.ndjson is niet wat het was/],
    [
      'a row of another region',
      (of) => rewrite(of, 'tabellen/Lead.ndjson', (text) => text.replace(here.id, '0190aaaa-0000-7000-8000-000000000001')),
      /Lead.ndjson is niet wat het was/,
    ],
    [
      'a role of no region',
      (of) =>
        rewrite(of, 'tabellen/RoleGrant.ndjson', (text) =>
          text.replace(`"${here.id}"`, 'null').replace(/"role": "\w+"/, '"role": "platformAdmin"'),
        ),
      /RoleGrant.ndjson is niet wat het was/,
    ],
    ['half a row', (of) => rewrite(of, 'tabellen/Lead.ndjson', (text) => text.replace('"role"', '"ro')), /Lead.ndjson is niet wat het was/],
    [
      'another report',
      (of) => rewrite(of, 'bestanden/2022-2025/2022-2/1/pagina.html', (text) => `${text}!`),
      /past hier niet \(ReportFile/,
    ],
    [
      'a reference to nothing',
      (of) =>
        rewrite(of, 'tabellen/Result.ndjson', (text) =>
          text.replace(/"ambitionId": "[^"]+"/, '"ambitionId": "0190aaaa-0000-7000-8000-00000000000f"'),
        ),
      /past hier niet \(Result/,
    ],
    ['a table of nothing', (_of, { tables }) => void tables.splice(0, 1), /manifest.json is niet wat het was/],
    ['a place outside it', (_of, { files }) => void (files[0]!.file = '../utrecht-west/LEESMIJ.txt'), /manifest.json is niet wat het was/],
    [
      'a newer version',
      (_of, { migrations }) => void migrations.push('20990101000000_later'),
      /nieuwere versie van Koersvast; werk deze installatie/,
    ],
    ['an older version', (_of, { migrations }) => void migrations.pop(), /oudere versie van Koersvast .* maak het pakket daar opnieuw/],
  ])('also with hashes that fit: %s', (_, change, sentence) => refused(resealed(folder, copy, change), sentence))

  test('asks for tables first where there are none', async () => {
    const bare = besides('kaal')
    await drop(bare)
    await query(databaseUrl('postgres'), `CREATE DATABASE "${new URL(bare).pathname.slice(1)}" TEMPLATE template0`)
    await expect(importRegion(bare, folder)).rejects.toThrow(/npm run db:migrate/)
    await drop(bare)
  })
})

describe('in an empty installation', () => {
  let imported: Imported
  beforeAll(async () => void (imported = await importRegion(emptyUrl, folder)))

  test('the region is the same, row by row, with a trail that fits', async () => {
    await isTheSame(emptyUrl, null)
    expect(await valid(emptyUrl)).toEqual([])
    expect(await linkToNeighbours(emptyUrl)).toBeNull()
  })

  test('everybody has his account, without a password; a link lets the programme manager in', async () => {
    const people = `SELECT id, email, name, function, "formerName", "deactivatedAt", "mutedMails" FROM "User" WHERE email <> $1 ORDER BY email`
    // Who keeps the other installation did nothing in the region.
    const keeper = ['beheer@koersvast.example']
    expect(await query(emptyUrl, people, keeper)).toEqual(await query(sourceUrl, people, keeper))
    expect(await query(emptyUrl, 'SELECT FROM "User" WHERE email = $1', keeper)).toEqual([])
    expect(await query(emptyUrl, 'SELECT FROM "User" WHERE "passwordHash" IS NOT NULL')).toEqual([])
    expect(imported.invited.map(({ email }) => email)).toEqual(['programma@utrecht-west.example'])
    const token = imported.invited[0]!.path.split('/').at(-1)!
    expect(await query(emptyUrl, 'SELECT email, regions FROM app.account_of_token($1)', [Buffer.from(hashSecret(token))])).toEqual([
      { email: 'programma@utrecht-west.example', regions: ['Utrecht West'] },
    ])
  })

  test('it does not come in a second time', async () => {
    const before = await allRows(emptyUrl)
    await expect(importRegion(emptyUrl, folder)).rejects.toThrow(/De regio Utrecht West is hier al/)
    expect(missingFrom(before, await allRows(emptyUrl))).toEqual([])
  })

  test('and goes on from there as a package again', async () => {
    // The trail went on, an agenda is not known here, and rows that count in the installation have other numbers.
    const isElsewhere = /^(Audit|AgendaLink$|StructureChangeRow$)/
    const again = path.join(folders, 'verder')
    const { manifest } = await exportRegion(emptyUrl, 'utrecht-west', again)
    const rows = ({ tables }: Manifest) => tables.filter(({ name }) => !isElsewhere.test(name)).map(({ name, sha256 }) => [name, sha256])
    expect(rows(manifest)).toEqual(rows(exported.manifest))
  })
})

describe('in an installation with other regions', () => {
  let imported: Imported
  let before: Set<string>
  let manager: { id: string }

  beforeAll(async () => {
    const [other] = (await query(sourceUrl, `SELECT id, email FROM "User" WHERE email LIKE 'jeugd@%' ORDER BY email LIMIT 1`)) as {
      id: string
    }[]
    await aRegion('buren')
    await asOwner(async (tx) => {
      // One person under another id and name; and an id of the package that is of somebody else.
      manager = await tx.user.create({
        data: { email: 'programma@utrecht-west.example', name: 'Ans van Hier', function: 'manager', passwordHash: 'x' },
      })
      await tx.user.create({ data: { id: other!.id, email: 'iemand@anders.example', name: 'Iemand Anders', function: '' } })
      await tx.municipality.create({ data: { cbsCode: 'GM0632', name: 'Gemeente Woerden', slug: 'gemeente-woerden' } })
    })
    before = await allRows(ownerUrl)
    // Somebody saves there at that moment; the import waits for him.
    const busy = new pg.Client({ connectionString: ownerUrl })
    await busy.connect()
    await busy.query(`BEGIN; SELECT app.begin(NULL, 'test', 'test.busy'); UPDATE "Region" SET "kpiLimit" = 12 WHERE slug = 'buren'`)
    const importing = importRegion(ownerUrl, folder)
    await vi.waitFor(async () => expect(await waiting(ownerUrl)).toEqual([{ mode: 'ShareRowExclusiveLock' }]), {
      timeout: 15_000,
      interval: 20,
    })
    await busy.query('ROLLBACK')
    await busy.end()
    imported = await importing
  })

  test('the region is the same, row by row, with a trail that fits', async () => {
    const [theirs] = (await query(ownerUrl, `SELECT id FROM "Agenda" WHERE title = 'Agenda buren'`)) as { id: string }[]
    expect(await linkToNeighbours(ownerUrl)).toBe(theirs!.id)
    await isTheSame(ownerUrl, theirs!.id)
    expect(await valid(ownerUrl)).toEqual([])
  })

  test('and not a letter of anything else changed', async () => {
    const after = await allRows(ownerUrl)
    // Only the end of the trail of the installation moved on.
    expect([...before].filter((row) => !after.has(row)).map((row) => row.slice(0, 60))).toEqual([
      expect.stringMatching(/^AuditChain {"id": "00000000-0000-0000-0000-000000000000"/),
    ])
    const added = [...after].filter((row) => !before.has(row) && !row.includes(here.id)).map((row) => row.split(' ')[0])
    expect([...new Set(added)].sort()).toEqual(['AuditChain', 'AuditEvent', 'Municipality', 'ReferenceArea', 'User'])
  })

  test('who had an account keeps it, and is known on the trail by it', async () => {
    expect(imported.invited).toEqual([])
    const viewer = aViewer([{ role: 'programmeManager', regionId: here.id }], { userId: manager.id })
    const trail = await getTrail(viewer, { region: 'utrecht-west', now }, readTrailList({ wie: 'Ans van Hier' }))
    expect(trail!.content!.total).toBeGreaterThan(0)
    expect(trail!.content!.rows[0]!.actor).toEqual({ name: 'Ans van Hier', function: 'manager' })
    const [newest] = (await getTrail(viewer, { region: 'utrecht-west', now }, readTrailList({})))!.content!.rows
    expect(newest).toMatchObject({ event: 'region.imported', actor: null, after: { manifest: imported.sha256 } })
  })

  test('the app serves it: the work, the adopted report with its hashes, and the page for everybody', async () => {
    const viewer = aViewer([{ role: 'programmeManager', regionId: here.id }], { userId: manager.id })
    const overview = await getOverview(viewer, 'utrecht-west', now)
    expect(JSON.stringify(overview)).toContain('Regionale agenda Jeugd Utrecht West')
    const report = (await getAdoptedReport(viewer, { region: 'utrecht-west', agenda: '2022-2025', period: '2022-2', now, check: true }))!
    expect(report.verdicts!.length).toBeGreaterThan(7)
    expect(report.verdicts!.filter(({ holds }) => !holds)).toEqual([])
    expect((await publicRegion('utrecht-west'))!.agendas.length).toBeGreaterThan(0)
  })
})

test('where no manager could get in, a region does not come in; where he can, it goes on to a third installation', async () => {
  await migrated(emptyUrl)
  const [there] = (await query(
    emptyUrl,
    `INSERT INTO "User" (id, email, name, function, "deactivatedAt") VALUES (gen_random_uuid(), 'programma@utrecht-west.example', 'Weg', '', now()) RETURNING id`,
  )) as { id: string }[]
  const second = path.join(folders, 'tweede')
  await exportRegion(ownerUrl, 'utrecht-west', second)
  await expect(importRegion(emptyUrl, second)).rejects.toThrow(/account van programma@utrecht-west.example is hier gesloten/)
  expect(await query(emptyUrl, 'SELECT FROM "Region"')).toEqual([])
  await query(emptyUrl, 'UPDATE "User" SET "deactivatedAt" = NULL')
  await importRegion(emptyUrl, second)
  expect(await valid(emptyUrl)).toEqual([])
  // Whom both trails speak of is one person here.
  const called = await query(emptyUrl, 'SELECT id FROM "ImportedPerson" WHERE "userId" = $1 ORDER BY id', [there!.id])
  const ids = await Promise.all(
    [sourceUrl, ownerUrl].map((url) => query(url, `SELECT id FROM "User" WHERE email = 'programma@utrecht-west.example'`)),
  )
  expect(called).toEqual(expect.arrayContaining(ids.flat()))
  expect(called).toHaveLength(2)
}, 60_000)
