import { beforeEach, describe, expect, test } from 'vitest'
import { checkFigure } from '@/lib/commands/check-figure'
import { publishFigures } from '@/lib/commands/publish-figures'
import type { Viewer } from '@/lib/policy/viewer'
import { getKpi } from '@/lib/queries/kpi'
import { getKpis } from '@/lib/queries/kpis'
import { AppLogin } from '../support/app-login'
import { aKpi, count, enter, withMembers } from '../support/kpis'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

const now = new Date('2023-06-05T10:00:00Z')
let serial = 0
let region: TestRegion
let analyst: Viewer
let officer: Viewer
let reader: Viewer
let kpiId: string

beforeEach(async () => {
  region = await aRegion(`cijfers-${++serial}`)
  await withMembers(region)
  analyst = await aPersonWith('dataAnalyst', { regionId: region.id })
  officer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
  reader = await aPersonWith('reader', { regionId: region.id })
  kpiId = (await aKpi(region)).id
})

const stored = () =>
  asOwner((tx) => tx.measurement.findMany({ where: { kpiId }, include: { revisions: true }, orderBy: { value: 'desc' } }))
const check = async (municipalityId: string, viewer: Viewer, interpretation = '') => {
  const figure = (await stored()).find((row) => row.municipalityId === municipalityId)!
  return checkFigure(viewer, { measurementId: figure.id, version: figure.version, interpretation, now })
}
const kpiAddress = () => ({ region: region.slug, agenda: '2022-2025', number: '1.1', now, draftOf: '' })
const seenBy = async (viewer: Viewer) => {
  const page = await getKpi(viewer, kpiAddress())
  return page!.content.figures.map(({ municipality, value, status, interpretation }) => [
    municipality?.name ?? 'regio',
    value,
    status,
    interpretation,
  ])
}
const publishAll = async (north: number, south: number) => {
  await enter(analyst, kpiId, [count(region.north.id, north), count(region.south.id, south)])
  await check(region.north.id, officer, 'Minder dan gedacht.')
  await check(region.south.id, await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.south.id }), 'Gelijk.')
  return publishFigures(analyst, kpiId, now)
}

describe('figures', () => {
  test('are entered, checked by their municipality with what they mean, and only then published', async () => {
    expect(await enter(analyst, kpiId, [count(region.north.id, 40), count(region.south.id, 63)])).toEqual({ ok: true, value: 2 })
    expect(await publishFigures(analyst, kpiId, now)).toEqual({ ok: false, failure: 'nothing-to-publish' })
    expect(await check(region.south.id, officer)).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await check(region.north.id, officer, 'Minder dan gedacht.')).toEqual({ ok: true, value: null })
    expect(await publishFigures(analyst, kpiId, now)).toEqual({ ok: true, value: 1 })
    expect(await publishFigures(officer, kpiId, now)).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await seenBy(reader)).toEqual([[region.north.name, 40, 'final', 'Minder dan gedacht.']])
  })

  test('keep of which table they are, when they were retrieved and what is to be said of them; a correction has its own', async () => {
    const given = { source: 'CBS', sourceTable: '85098NED', retrievedOn: '2023-06-01', note: 'Nageteld.' }
    await enter(analyst, kpiId, [count(region.north.id, 40), count(region.south.id, 63)], given)
    await enter(analyst, kpiId, [count(region.north.id, 44, '2022', 1)])
    const [south, north] = await stored()
    expect(south).toMatchObject({ ...given, retrievedOn: new Date('2023-06-01') })
    expect(north).toMatchObject({ source: 'ZorgNed', sourceTable: null, retrievedOn: null, note: '' })
  })

  test('of a correction the earlier value is kept, and it has to be checked again', async () => {
    await publishAll(40, 63)
    const version = (await stored()).find(({ municipalityId }) => municipalityId === region.north.id)!.version
    expect(await enter(analyst, kpiId, [count(region.north.id, 44, '2022', version)])).toEqual({ ok: true, value: 1 })
    const north = (await stored()).find(({ municipalityId }) => municipalityId === region.north.id)!
    expect(north).toMatchObject({ stage: 'entered', checkedAt: null })
    expect(north.revisions.map(({ value }) => Number(value))).toEqual([40])
  })

  test('who keeps figures sees what readers still see after a correction, and publishing does what was shown', async () => {
    const behind = async () => {
      const pages = [getKpi(analyst, kpiAddress()), getKpis(analyst, kpiAddress())] as const
      const [one, list] = await Promise.all(pages)
      const rows = one!.content.behind.map(({ municipalityId, now, after, waits }) => [
        ...[municipalityId, now?.value ?? null, after?.value ?? null, waits],
      ])
      return { rows, corrected: list!.content.corrected.map(({ number, figures }) => [number, figures]) }
    }
    await publishAll(40, 63)
    expect(await behind()).toEqual({ rows: [], corrected: [] })
    const version = (await stored()).find(({ municipalityId }) => municipalityId === region.north.id)!.version
    await enter(analyst, kpiId, [count(region.north.id, 58, '2022', version)])
    expect((await behind()).rows).toContainEqual([region.north.id, 40, null, true])
    await check(region.north.id, officer, 'Nageteld.')
    const shown = await behind()
    expect(shown.rows).toContainEqual([region.north.id, 40, 60, false])
    expect(shown.corrected).toEqual([['1.1', 1]])
    expect((await getKpi(officer, kpiAddress()))!.content.behind).toEqual([])
    await publishFigures(analyst, kpiId, now)
    expect(await seenBy(reader)).toContainEqual([region.north.name, 60, 'final', 'Nageteld.'])
    expect(await behind()).toEqual({ rows: [], corrected: [] })
  })

  test('nobody saves over a figure that a colleague entered in the meantime, and then nothing is saved', async () => {
    await enter(analyst, kpiId, [count(region.north.id, 40)])
    const late = [count(region.north.id, 41), count(region.south.id, 63)]
    expect(await enter(analyst, kpiId, late)).toEqual({ ok: false, failure: 'stale' })
    expect(await stored()).toHaveLength(1)
    expect(await enter(analyst, kpiId, [count(region.north.id, 40, '2022', 1)])).toEqual({ ok: false, failure: 'nothing-changed' })
  })

  test('of a municipality or a breakdown of somebody else are refused', async () => {
    const other = await aRegion(`cijfers-elders-${serial}`)
    await withMembers(other)
    expect(await enter(analyst, kpiId, [count(other.north.id, 4)])).toEqual({ ok: false, failure: 'unknown-place' })
    const stranger = await aPersonWith('dataAnalyst', { regionId: other.id })
    expect(await enter(stranger, kpiId, [count(region.north.id, 4)])).toEqual({ ok: false, failure: 'not-found' })
    expect(await enter(officer, kpiId, [count(region.north.id, 4)])).toEqual({ ok: false, failure: 'not-allowed' })
  })
})

describe('what decides what is hidden', () => {
  const percentage = { value: 12.5, numerator: 5, denominator: 40, status: 'final' } as const

  test('a percentage with its parts is not replaced by one without', async () => {
    kpiId = (await aKpi(region, { number: '1.2', kind: 'percentage' })).id
    const cell = { municipalityId: region.north.id, period: '2022' }
    await enter(analyst, kpiId, [{ ...cell, version: 0, figure: percentage }])
    const bare = { value: 14.3, numerator: null, denominator: null, status: 'final' } as const
    expect(await enter(analyst, kpiId, [{ ...cell, version: 1, figure: bare }])).toEqual({ ok: false, failure: 'parts-needed' })
    const login = await AppLogin.open()
    const change = `UPDATE "Measurement" SET value = 14.3, numerator = NULL, denominator = NULL WHERE "kpiId" = $1`
    await expect(login.as(analyst, change, [kpiId])).rejects.toThrow(/keeps them/)
    await login.close()
  })

  test('the kind of a KPI stays as soon as it has figures', async () => {
    await enter(analyst, kpiId, [count(region.north.id, 3)])
    const login = await AppLogin.open()
    await expect(login.as(analyst, `UPDATE "Kpi" SET kind = 'qualitative' WHERE id = $1`, [kpiId])).rejects.toThrow(/stays/)
    await login.close()
  })

  test('a municipality checks only its own, also when the app forgets', async () => {
    await enter(analyst, kpiId, [count(region.north.id, 30), count(region.south.id, 40)])
    const login = await AppLogin.open()
    const check = (set: string, id: string) =>
      login.as(officer, `UPDATE "Measurement" SET ${set}, "checkedFunction" = 'x', "checkedAt" = now() WHERE "municipalityId" = $1`, [id])
    await expect(check(`stage = 'checked'`, region.south.id)).rejects.toThrow(/own municipality/)
    await expect(check(`stage = 'published'`, region.north.id)).rejects.toThrow(/own municipality/)
    await expect(check(`stage = 'checked', note = 'x'`, region.north.id)).rejects.toThrow(/corrected by/)
    await check(`stage = 'checked'`, region.north.id)
    await login.close()
  })
})

describe('a reader', () => {
  test('gets a baseline only as the figure of the region that was published for it', async () => {
    await asOwner((tx) => tx.kpi.update({ where: { id: kpiId }, data: { baselinePeriod: '2022', baselineValue: 103 } }))
    const baselineOf = async (viewer: Viewer) =>
      (await getKpi(viewer, { region: region.slug, agenda: '2022-2025', number: '1.1', now, draftOf: '' }))!.content.kpi.baselineValue
    await enter(analyst, kpiId, [count(region.north.id, 40), count(region.south.id, 63)])
    await check(region.north.id, officer)
    await publishFigures(analyst, kpiId, now)
    expect([await baselineOf(officer), await baselineOf(reader)]).toEqual([103, null])
    await check(region.south.id, await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.south.id }))
    await publishFigures(analyst, kpiId, now)
    expect(await baselineOf(reader)).toBe(105)
  })

  test('gets what a municipality says later about a published figure, once it is published again', async () => {
    await publishAll(40, 63)
    await check(region.north.id, officer, 'Toch anders.')
    expect(await publishFigures(analyst, kpiId, now)).toEqual({ ok: true, value: 1 })
    expect((await seenBy(reader)).map(([, , , said]) => said)).toContain('Toch anders.')
  })

  test('gets no small number, not even by way of the sum, and nothing that is said about it', async () => {
    await publishAll(3, 63)
    const seen = await seenBy(reader)
    expect(seen).toHaveLength(3)
    expect(seen.filter(([, value]) => value !== null)).toHaveLength(1)
    expect(seen.filter(([, value]) => value === null).every(([, , status, said]) => status === 'secret' && said === '')).toBe(true)
    expect(await seenBy(officer)).toEqual([
      [region.north.name, 3, 'final', 'Minder dan gedacht.'],
      [region.south.name, 63, 'final', 'Gelijk.'],
    ])
  })

  test('reads no measurement, also when the app forgets', async () => {
    await publishAll(3, 63)
    const login = await AppLogin.open()
    for (const table of ['Measurement', 'MeasurementRevision']) {
      expect((await login.as(reader, `SELECT * FROM "${table}"`)).rows).toEqual([])
    }
    await expect(login.as(officer, `UPDATE "Measurement" SET value = 99 WHERE "kpiId" = $1`, [kpiId])).rejects.toThrow(/corrected by/)
    await login.close()
  })
})
