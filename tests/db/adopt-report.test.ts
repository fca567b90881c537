import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { adoptReport } from '@/lib/commands/adopt-report'
import { compileReport } from '@/lib/commands/compile-report'
import { freezeReport } from '@/lib/commands/freeze-report'
import { reportProgress } from '@/lib/commands/report-progress'
import { read } from '@/lib/db/transaction'
import { reportFileNames, reportPageName } from '@/lib/exports/report-files'
import type { Progress } from '@/lib/domain/progress'
import type { ReportModel } from '@/lib/domain/report-model'
import type { Viewer } from '@/lib/policy/viewer'
import { getAdoptedFile, getAdoptedReport } from '@/lib/queries/adopted-report'
import { getAdoption } from '@/lib/queries/adoption'
import { reportModel } from '@/lib/queries/report-model'
import { query } from '@/scripts/database'
import { ownerUrl, superuserUrl } from '../support/database'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

type Person = Viewer & { userId: string }

const now = new Date('2023-06-14T10:00:00Z')
const adoptedOn = '2023-06-14'
let serial = 0
let region: TestRegion
let secretary: Person
let officer: Person
let reader: Person
let reportId: string

beforeEach(async () => {
  region = await aRegion(`regio-${++serial}`)
  const place = { regionId: region.id }
  secretary = await aPersonWith('secretary', place)
  officer = await aPersonWith('policyOfficer', { ...place, municipalityId: region.north.id })
  reader = await aPersonWith('reader', place)
  await reportProgress(officer, { trackId: region.tracks.north.id, version: 1, progress: said, now })
  const compiled = await compileReport(secretary, { periodId: region.period.id, now })
  reportId = compiled.ok ? compiled.value : ''
})

const said: Progress = {
  ...{ lifecycle: 'running', light: 'atRisk', done: 'Eerste gesprek gevoerd.', next: 'Tweede gesprek plannen.' },
  ...{ cause: 'Ziekte.', consequence: 'Het duurt langer.', measure: 'Vervanging geregeld.', expectedOn: null, expectedPrecision: null },
}

const offered = () =>
  asOwner(async (tx) => {
    const step = { regionId: region.id, reportId, authorId: secretary.userId, authorFunction: 'secretaris', takenAt: now }
    await tx.reportStep.create({ data: { ...step, number: 2, kind: 'agreed', toStatus: 'agreed' } })
    await tx.report.update({ where: { id: reportId }, data: { status: 'agreed' } })
    await tx.reportStep.create({ data: { ...step, number: 3, kind: 'offered', toStatus: 'offered' } })
    await tx.report.update({ where: { id: reportId }, data: { status: 'offered' } })
  })

const adopt = (viewer: Viewer, given: Partial<Parameters<typeof adoptReport>[1]> = {}) =>
  adoptReport(viewer, { reportId, version: 1, adoptedOn, now, ...given })

const address = () => ({ region: region.slug, agenda: region.agenda.slug, period: region.period.slug, now })
const verdictsFor = async (viewer: Viewer) => (await getAdoptedReport(viewer, { ...address(), check: true }))?.verdicts ?? []
const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
const snapshots = () => asOwner((tx) => tx.reportSnapshot.findMany({ where: { regionId: region.id }, include: { files: true } }))

describe('adopting a report', () => {
  test('freezes its data, its page and every file, each with its hash', async () => {
    await offered()
    expect(await adopt(secretary)).toEqual({ ok: true, value: null })

    const [copy] = await snapshots()
    expect(copy).toMatchObject({ agendaSlug: '2022-2025', periodSlug: '2023-1', number: 1, adoptedFunction: secretary.function })
    expect(copy!.sha256).toBe(sha256(copy!.data))
    expect(copy!.files.map(({ name }) => name).sort()).toEqual([reportPageName, ...reportFileNames].sort())
    for (const { bytes, sha256: kept } of copy!.files) expect(kept).toBe(sha256(bytes))
    const data = JSON.parse(copy!.data) as ReportModel
    expect(data).toMatchObject({ status: 'adopted', adoptedOn, region: region.name })
    expect(data.activities.find(({ municipality }) => municipality === region.north.name)).toMatchObject({
      done: 'Eerste gesprek gevoerd.',
    })

    const report = await asOwner((tx) => tx.report.findUniqueOrThrow({ where: { id: reportId }, include: { steps: true } }))
    expect(report).toMatchObject({ status: 'adopted', version: 2 })
    expect(report.steps.at(-1)).toMatchObject({ kind: 'adopted', authorId: secretary.userId })
  })

  test.each([
    ['by somebody who is not the secretary', () => adopt(officer), 'not-allowed'],
    ['of which a colleague made a newer version', () => adopt(secretary, { version: 9 }), 'stale'],
    ['on a day that has yet to come', () => adopt(secretary, { adoptedOn: '2023-06-15' }), 'date-in-future'],
  ])('%s is refused and writes nothing', async (_, act, failure) => {
    await offered()
    expect(await act()).toEqual({ ok: false, failure })
    expect(await snapshots()).toEqual([])
  })

  test('before it was offered is refused and writes nothing', async () => {
    expect(await adopt(secretary)).toEqual({ ok: false, failure: 'not-possible' })
    expect(await snapshots()).toEqual([])
  })

  test.each([
    ['public without names', { isPublic: true }, ['Sanne Veenstra', '06-12345678']],
    ['public with names', { isPublic: true, publicNames: true }, []],
    ['not public', {}, []],
  ])('says before who is named in it, of a region that is %s', async (_, settings, found) => {
    await asOwner((tx) => tx.user.update({ where: { id: officer.userId }, data: { name: 'Sanne Veenstra' } }))
    await asOwner((tx) => tx.region.update({ where: { id: region.id }, data: settings }))
    const progress = { ...said, done: 'Sanne Veenstra sprak de aanbieders.', next: 'Bel 06-12345678.' }
    expect((await reportProgress(officer, { trackId: region.tracks.north.id, version: 2, progress, now })).ok).toBe(true)
    await offered()
    const page = await getAdoption(secretary, { ...address(), draftOf: '' })
    expect(page?.content.mentions.map((mention) => mention.found)).toEqual(found)
    const refusal = { ok: false, failure: 'names-unseen' }
    expect(await adopt(secretary)).toEqual(found.length > 0 ? refusal : { ok: true, value: null })
    if (found.length > 0) expect(await adopt(secretary, { hasLooked: true })).toEqual({ ok: true, value: null })
  })

  test('without an answer to what was asked is refused and writes nothing', async () => {
    await asOwner((tx) =>
      tx.decisionRequest.create({ data: { regionId: region.id, reportId, position: 1, title: 'Kiezen', proposal: 'Kies.' } }),
    )
    await offered()
    expect(await adopt(secretary)).toEqual({ ok: false, failure: 'decisions-missing' })
    expect(await snapshots()).toEqual([])
  })

  test('of another region does not exist', async () => {
    const other = await aRegion(`andere-${serial}`)
    const stranger = await aPersonWith('secretary', { regionId: other.id })
    await offered()
    expect(await adopt(stranger)).toEqual({ ok: false, failure: 'not-found' })
  })

  test('under which something changes while the files are made is not adopted', async () => {
    await offered()
    await read(secretary, async () => null)
    const adopting = adopt(secretary)
    await read(secretary, async () => null)
    await reportProgress(officer, { trackId: region.tracks.north.id, version: 2, progress: { ...said, done: 'Iets nieuws.' }, now })
    expect(await adopting).toEqual({ ok: false, failure: 'changed-meanwhile' })
    expect(await snapshots()).toEqual([])
  })

  test('of two secretaries at once one does', async () => {
    await offered()
    const results = await Promise.all([adopt(secretary), adopt(secretary)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await snapshots()).toHaveLength(1)
  })
})

describe('what was adopted', () => {
  const everything = async (viewer: Viewer) => ({
    page: await getAdoptedReport(viewer, address()).then((found) => found && { ...found.report }),
    files: await Promise.all(reportFileNames.map(async (file) => (await getAdoptedFile(viewer, { ...address(), file }))?.bytes)),
  })

  beforeEach(async () => {
    await offered()
    expect(await adopt(secretary)).toMatchObject({ ok: true })
  })

  test('stays byte for byte the same when everything that lives is renamed, changed and deleted', async () => {
    const before = await everything(reader)
    expect(before.page?.html).toContain('Eerste gesprek gevoerd.')
    expect(before.files.every((bytes) => bytes && bytes.length > 0)).toBe(true)

    const statements = [
      `UPDATE "Region" SET name = 'Anders'`,
      `UPDATE "Agenda" SET title = 'Anders', "ambitionTerm" = 'Spoor', slug = 'anders'`,
      ...['Ambition', 'Result', 'Activity'].map((table) => `UPDATE "${table}" SET title = 'Anders'`),
      `UPDATE "Municipality" SET name = 'Anders' || id`,
      `UPDATE "User" SET function = 'anders', name = 'Anders'`,
      ...['ReportBlock', 'ReportStep', 'Report', 'ActivityTrack', 'ProgressUpdate', 'ReportingPeriod', 'ActivityParty'].map(
        (table) => `DELETE FROM "${table}" WHERE "regionId" = '${region.id}'`,
      ),
      ...['Activity', 'Result', 'Ambition', 'Agenda'].map((table) => `DELETE FROM "${table}" WHERE "regionId" = '${region.id}'`),
    ]
    await query(superuserUrl, ['SET session_replication_role = replica', ...statements].join(';'))

    expect(await everything(reader)).toEqual(before)
    expect((await verdictsFor(reader)).every(({ holds }) => holds)).toBe(true)
  })

  test('is shown as it was made then, also by an app that would make it otherwise now', async () => {
    const model = await read(secretary, (tx) => reportModel(tx, reportId, { today: adoptedOn, adoptedOn }))
    const old = { ...model!, agenda: { ...model!.agenda, slug: 'oud' } }
    await asOwner((tx) =>
      freezeReport(
        tx,
        {
          model: old,
          data: '{"vorm":"van vroeger"}',
          whole: '',
          files: [{ name: reportPageName, bytes: new TextEncoder().encode('<p>Sjabloon van vroeger</p>'), isConfidential: false }],
        },
        { regionId: region.id, reportId: region.id, adoptedFunction: 'secretaris', frozenAt: now },
      ),
    )
    expect((await getAdoptedReport(reader, { ...address(), agenda: 'oud' }))?.report.html).toBe('<p>Sjabloon van vroeger</p>')
  })

  test('is refused to nobody in the region and does not exist outside it', async () => {
    const other = await aRegion(`buiten-${serial}`)
    const stranger = await aPersonWith('boardMember', { regionId: other.id })
    expect(await everything(stranger)).toEqual({ page: null, files: reportFileNames.map(() => undefined) })
    expect(await verdictsFor(stranger)).toEqual([])
  })

  test('can be changed or removed by nobody, not even by the owner of the tables', async () => {
    for (const statement of [
      `UPDATE "ReportSnapshot" SET data = '{}'`,
      'DELETE FROM "ReportSnapshot"',
      `UPDATE "ReportFile" SET name = 'x'`,
      'DELETE FROM "ReportFile"',
      'TRUNCATE "ReportFile", "ReportSnapshot"',
    ])
      await expect(query(ownerUrl, statement), statement).rejects.toMatchObject({ message: expect.stringContaining('adopted stays') })
  })

  test('is found changed by "Controleer" when somebody takes the guards away and tampers', async () => {
    await query(ownerUrl, 'ALTER TABLE "ReportFile" DISABLE TRIGGER frozen; ALTER TABLE "ReportFile" DROP CONSTRAINT hash_of_bytes')
    await query(ownerUrl, `UPDATE "ReportFile" SET bytes = 'x' WHERE name = 'rapport.pdf' AND "regionId" = '${region.id}'`)
    const verdicts = await verdictsFor(reader)
    expect(verdicts.filter(({ holds }) => !holds)).toEqual([{ name: 'rapport.pdf', holds: false }])
    await query(
      ownerUrl,
      `DELETE FROM "ReportFile" WHERE bytes = 'x'; ALTER TABLE "ReportFile" ENABLE TRIGGER frozen;
       ALTER TABLE "ReportFile" ADD CONSTRAINT hash_of_bytes CHECK (sha256 = encode(sha256(bytes), 'hex'))`,
    )
  })
})
