import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { maintain } from '@/lib/db/maintenance'
import type { Tx } from '@/lib/db/transaction'
import { countingDifferences } from '@/lib/domain/kpi-comparison'
import { loadRegion } from '@/seeds/load-region'
import { SeedMistakes } from '@/seeds/mistakes'
import { ownerUrl } from '@/tests/support/database'

const folder = path.resolve('seeds/regions/utrecht-west')
const exampleFolder = path.resolve('seeds/examples/utrecht-west')
const copies: string[] = []

const look = <T>(work: (tx: Tx) => Promise<T>) => maintain(ownerUrl, 'test.looked', work)
const trail = () => look((tx) => tx.auditEvent.count())

const current = 'agendas/2022-2025/kpis.yaml'
const earlier = 'agendas/2019-2020/kpis.yaml'

/** A folder of seeds with one of its files changed. */
function changedCopy(of: string, name: string, from: string, to: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'seeds-'))
  copies.push(copy)
  cpSync(of, copy, { recursive: true })
  const file = path.join(copy, name)
  const source = readFileSync(file, 'utf8')
  expect(source).toContain(from)
  writeFileSync(file, source.replace(from, to))
  return copy
}

const include = { municipality: true, referenceArea: true, breakdown: true } as const

/** The figures of a KPI as "place (part) period: value". */
async function figures(number: string, slug = '2022-2025'): Promise<string[]> {
  const kpi = { number, agenda: { slug } }
  const rows = await look((tx) => tx.measurement.findMany({ where: { kpi }, include, orderBy: { period: 'asc' } }))
  return rows.map((row) => {
    const place = row.municipality?.name ?? row.referenceArea?.code ?? 'regio'
    return `${place}${row.breakdown ? ` (${row.breakdown.label})` : ''} ${row.period}: ${row.value?.toString() ?? row.status}`
  })
}

const kpi = (number: string, slug = '2022-2025') =>
  look((tx) =>
    tx.kpi.findFirstOrThrow({
      where: { number, agenda: { slug } },
      include: { targets: { orderBy: { year: 'asc' } }, definitions: true, caveats: true, comparabilities: true, decision: true },
    }),
  )

afterAll(() => copies.forEach((copy) => rmSync(copy, { recursive: true })))

describe('the figures of the documents', () => {
  beforeAll(() => loadRegion(ownerUrl, { folder }))

  test('stand at the agenda as a whole, to be determined, after the 15 of the agenda', async () => {
    const kpis = await look((tx) => tx.kpi.findMany({ where: { agenda: { slug: '2022-2025' } }, orderBy: { position: 'asc' } }))
    expect(kpis.filter(({ ambitionId }) => ambitionId !== null)).toHaveLength(15)
    const measured = kpis.filter(({ ambitionId }) => ambitionId === null)
    expect(measured.map(({ number }) => number)).toEqual([
      ...Array.from({ length: 19 }, (_, i) => `B${i + 1}`),
      ...Array.from({ length: 7 }, (_, i) => `C${i + 1}`),
    ])
    expect(new Set(kpis.map(({ status }) => status))).toEqual(new Set(['toBeDetermined']))
    expect(kpis.map(({ position }) => position)).toEqual(kpis.map((_, i) => i + 1))
  })

  test.each([
    ['tables 1, 2 and 3: five KPIs, three periods, five municipalities and the total', 'B', 1, 5, 90],
    ['tables 8 and 9: fourteen KPIs, five municipalities and Nederland', 'B', 6, 19, 84],
    ['CBS', 'C', 1, 6, 21],
  ])('count as in the source: %s', async (_, letter, from, to, count) => {
    const numbers = Array.from({ length: to - from + 1 }, (__, i) => `${letter}${from + i}`)
    expect(await look((tx) => tx.measurement.count({ where: { kpi: { number: { in: numbers }, agenda: { slug: '2022-2025' } } } }))).toBe(
      count,
    )
  })

  test('are printed exactly: crisis interventions of table 1', async () => {
    expect(await figures('B1')).toEqual(
      expect.arrayContaining(['regio 2019: 271', 'regio 2020: 184', 'regio 2021-h1: 47', 'Woerden 2019: 87', 'Oudewater 2020: 4']),
    )
    expect(await figures('B2')).toEqual(expect.arrayContaining(['Montfoort 2019: 0', 'regio 2020: 19', 'De Ronde Venen 2021-h1: 1']))
  })

  test('are printed exactly: supervision orders of tables 2 and 3', async () => {
    expect(await figures('B4')).toEqual(expect.arrayContaining(['regio 2020: 95', 'Woerden 2020: 42', 'regio 2021-h1: 39']))
    expect(await figures('B5')).toEqual(expect.arrayContaining(['regio 2019: 150', 'regio 2020: 178', 'Stichtse Vecht 2021-h1: 61']))
  })

  test('are printed exactly: tables 8 and 9, with the decimals', async () => {
    expect(await figures('B9')).toEqual(expect.arrayContaining(['NL01 2018: 0.39', 'De Ronde Venen 2018: 0.14']))
    expect(await figures('B12')).toEqual(expect.arrayContaining(['NL01 2020-m07: 173', 'Stichtse Vecht 2020-m07: 216']))
    expect(await figures('B19')).toEqual(expect.arrayContaining(['NL01 2020-m07: 8.3', 'Oudewater 2020-m07: 19.4']))
  })

  test('add up where the document gives a total', async () => {
    const rows = await look((tx) => tx.measurement.findMany({ where: { kpi: { number: { in: ['B1', 'B2', 'B3', 'B4', 'B5'] } } } }))
    for (const total of rows.filter(({ municipalityId }) => municipalityId === null)) {
      const parts = rows.filter((row) => row.kpiId === total.kpiId && row.period === total.period && row.municipalityId !== null)
      expect(parts.reduce((sum, { value }) => sum + value!.toNumber(), 0)).toBe(total.value!.toNumber())
    }
  })

  test('were checked and published by the document, on its day', async () => {
    const rows = await look((tx) => tx.measurement.findMany({ where: { kpi: { number: 'B1' } } }))
    for (const row of rows) {
      expect(row).toMatchObject({
        ...{ stage: 'published', status: 'final', source: 'Regionale agenda Jeugd 2022-2025', sourceTable: 'Tabel 1' },
        ...{ enteredFunction: 'uit het document', checkedFunction: 'uit het document', checkedAt: new Date('2022-01-01') },
      })
    }
  })

  test('carry what to know: corona, a half year, a municipality that counts twice', async () => {
    const { caveats, definitions } = await kpi('B4')
    expect(caveats.map(({ period }) => period).sort()).toEqual(['2020', '2021-h1'])
    expect(definitions.map(({ number, authorFunction }) => [number, authorFunction])).toEqual([[1, 'uit het document']])
    expect((await kpi('B17')).comparabilities).toHaveLength(1)
  })

  test('the five KPIs of the earlier programme have their baseline of 2017 and target of 2020', async () => {
    const found = await Promise.all(['1', '2', '3a', '3b', '3c'].map((number) => kpi(number, '2019-2020')))
    expect(found.map(({ baselinePeriod, baselineValue }) => `${baselinePeriod} ${baselineValue!.toString()}`)).toEqual([
      ...['2017 169', '2017 36', '2017 41', '2017 38', '2017 31'],
    ])
    expect(found.map(({ targets }) => targets.map(({ year, value, share }) => [year, Number(value ?? share)]))).toEqual([
      ...[[[2020, 118]], [[2020, 51]], [[2020, 46]], [[2020, 43]], [[2020, 36]]],
    ])
  })

  test('youths who did not live at home add up by kind of stay and by age', async () => {
    for (const [number, parts] of [
      ['T1', 11],
      ['T2', 5],
    ] as const) {
      const rows = await look((tx) => tx.measurement.findMany({ where: { kpi: { number } } }))
      const broken = rows.filter(({ breakdownId }) => breakdownId !== null)
      expect(broken).toHaveLength(parts)
      expect(broken.reduce((sum, { value }) => sum + value!.toNumber(), 0)).toBe(264)
    }
    expect(await figures('T1', '2019-2020')).toContain('regio (crisisopvang jeugd-GGZ (Crisis-DBC)) 2017: 76')
  })

  test('figures of CBS stand at reference areas, provisional where CBS says so', async () => {
    expect(await figures('C1')).toEqual(
      expect.arrayContaining(['NL01 2023: 13.9', 'NL01 2023-h1: 11.7', 'NL01 2023-h2: 11.7', 'LD03 2023: 13.7']),
    )
    expect((await figures('C4')).sort()).toEqual(['LD03 2020: 211505', 'NL01 2020: 435760', 'PV26 2020: 37360'])
    const [day] = await look((tx) => tx.measurement.findMany({ where: { kpi: { number: 'C6' }, referenceArea: { code: 'PV26' } } }))
    expect(day).toMatchObject({ period: '2025-06-30', status: 'provisional', sourceTable: '85102NED' })
  })

  test('readers get no small number, and what is public already as it is', async () => {
    const rows = await look((tx) => tx.publishedFigure.findMany({ include: { ...include, kpi: true } }))
    const counts = rows.filter(({ kpi: { kind }, referenceAreaId }) => kind !== 'percentage' && referenceAreaId === null)
    expect(counts.length).toBeGreaterThan(90)
    for (const { value } of counts) expect(value === null || (value.toNumber() >= 10 && value.toNumber() % 5 === 0)).toBe(true)
    expect(counts.filter(({ value }) => value === null).length).toBeGreaterThan(30)
    const national = rows.find(
      ({ kpi: { number }, period, referenceArea }) => number === 'C1' && period === '2023' && referenceArea?.code === 'NL01',
    )
    expect(national).toMatchObject({ status: 'final', source: 'CBS StatLine, 85098NED' })
    expect(national!.value!.toNumber()).toBe(13.9)
    const share = rows.find(({ kpi: { number } }) => number === '2')
    expect(share!.value!.toNumber()).toBe(36)
  })

  test('the source notes say what was chosen in the earlier programme', async () => {
    const notes = await look((tx) =>
      tx.sourceNote.findMany({ where: { document: { code: '002' }, kpiId: { not: null } }, include: { kpi: true } }),
    )
    expect(notes.map(({ code, kpi: about }) => `${code} ${about!.number}`).sort()).toEqual([
      ...['I002-01 2', 'I002-02 1', 'I002-03 3a', 'I002-04 T1', 'I002-05 T3'],
      ...['N002-01 1', 'N002-02 1', 'N002-03 T2', 'N002-06 T3', 'X-04 T1'],
    ])
  })

  test('a second load changes nothing', async () => {
    const published = () => look((tx) => tx.publishedFigure.findMany({ select: { id: true }, orderBy: { id: 'asc' } }))
    const before = { trail: await trail(), published: await published() }
    expect(await loadRegion(ownerUrl, { folder })).toEqual({ added: 0, changed: 0 })
    expect({ trail: await trail(), published: await published() }).toEqual(before)
  })

  test('a figure that is corrected in the file keeps what it was', async () => {
    const copy = changedCopy(folder, current, 'Oudewater: [17, 4, 3]', 'Oudewater: [18, 4, 3]')
    expect(await loadRegion(ownerUrl, { folder: copy })).toEqual({ added: 0, changed: 1 })
    const revisions = await look((tx) => tx.measurementRevision.findMany({ include: { measurement: true } }))
    expect(revisions.map(({ value, measurement }) => [value!.toNumber(), measurement.value!.toNumber()])).toEqual([[17, 18]])
    await loadRegion(ownerUrl, { folder })
  })

  test.each([
    [
      'an unknown municipality',
      'Montfoort: [13,',
      'Montfort: [13,',
      'kpis[0].metingen[0].waarden.Montfort: gemeente of gebied "Montfort" bestaat niet',
    ],
    ['a period that does not exist', '[2019, 2020, 2021-h1]', '[2019, 2020, 2021-h3]', 'kpis[0].metingen[0].perioden[2]: is geen periode;'],
    [
      'a value that is secret',
      'Montfoort: [13, 13, 3]',
      'Montfoort: [13, 13, { waarde: 3, status: geheim }]',
      'kpis[0].metingen[0].waarden.Montfoort[2].status: een cijfer dat geheim of onbekend is, heeft geen waarde',
    ],
    [
      'a column too few',
      'Montfoort: [13, 13, 3]',
      'Montfoort: [13, 13]',
      'kpis[0].metingen[0].waarden.Montfoort: 2 cijfers bij 3 perioden',
    ],
    ['a number of the agenda', 'nummer: B2', "nummer: '1.1'", 'kpis[1].nummer: KPI "1.1" staat er al'],
    ['an unknown source', "bron: '003'\n", "bron: '013'\n", 'kpis[0].metingen[0].bron: bron "013" bestaat niet'],
    ['a part that is not in the breakdown', 'deel: BOPZ', 'deel: BOPS', 'kpis[5].metingen[11].deel: deel "BOPS" bestaat niet', earlier],
    [
      'a numerator without denominator',
      '{ waarde: 36, opmerking: Tabel 1 geeft 95 van 264 jeugdigen. }',
      '{ waarde: 36, teller: 95 }',
      'kpis[1].metingen[0].waarden.regio[0].teller: teller en noemer horen bij elkaar',
      earlier,
    ],
  ])('stops at %s: it names file, path and reason and writes nothing', async (_, from, to, place, file = current) => {
    const before = await trail()
    const copy = changedCopy(folder, file, from, to)
    const error: unknown = await loadRegion(ownerUrl, { folder: copy }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(SeedMistakes)
    expect((error as SeedMistakes).mistakes[0]).toContain(`${path.relative(process.cwd(), path.join(copy, file))}: ${place}`)
    expect(await trail()).toBe(before)
  })
})

describe('the figures of the example', () => {
  beforeAll(() => loadRegion(ownerUrl, { folder, exampleFolder }))

  test('give one KPI each status on the route, the adopted one by a decision of the board', async () => {
    const [adopted, advised, proposed] = await Promise.all(['1.1', '2.1', '3.2'].map((number) => kpi(number)))
    expect([adopted!, advised!, proposed!].map(({ status }) => status)).toEqual(['adopted', 'advised', 'proposed'])
    expect(adopted!.decision).toMatchObject({ outcome: 'decided', decidedOn: new Date('2023-04-06') })
    expect(proposed!.definitions).toHaveLength(2)
    for (const { baselineValue, targets, definitions, caveats } of [adopted!, advised!, proposed!]) {
      expect(baselineValue).not.toBeNull()
      expect(Math.min(targets.length, definitions.length, caveats.length)).toBeGreaterThan(0)
    }
    expect(advised!.comparabilities).toHaveLength(1)
  })

  test('show every stage, a secret, an unknown, a missing and a corrected figure', async () => {
    const rows = await look((tx) =>
      tx.measurement.findMany({
        where: { kpi: { number: { in: ['1.1', '2.1', '3.2'] } } },
        include: { ...include, kpi: true, revisions: true },
      }),
    )
    expect(new Set(rows.map(({ stage }) => stage))).toEqual(new Set(['entered', 'checked', 'published']))
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['final', 'provisional', 'secret', 'unknown']))
    expect(new Set(rows.map(({ period }) => period))).toEqual(new Set(['2021', '2022', '2022-h1', '2022-h2']))
    expect(rows.filter(({ interpretation }) => interpretation !== '').length).toBeGreaterThan(5)
    expect(rows.filter(({ kpi: { number }, period }) => number === '2.1' && period === '2022-h2')).toHaveLength(4)
    const corrected = rows.filter(({ revisions }) => revisions.length > 0)
    expect(
      corrected.map(({ municipality, value, revisions }) => [municipality!.name, value!.toNumber(), revisions[0]!.value!.toNumber()]),
    ).toEqual([['Stichtse Vecht', 57, 61]])
    for (const { checkedFunction, municipality, stage } of rows) {
      expect(checkedFunction?.includes(municipality!.name) ?? false).toBe(stage !== 'entered')
    }
  })

  test('let the board adopt a figure of CBS, so that the region can be laid beside another that follows the same indicator', async () => {
    await loadRegion(ownerUrl, {
      folder: path.resolve('seeds/regions/zuidoost-utrecht'),
      exampleFolder: path.resolve('seeds/examples/zuidoost-utrecht'),
    })
    const found = await Promise.all([kpi('C7'), kpi('C1', '2022-2023')])
    for (const { status, indicator, background, decision } of found) {
      expect({ status, indicator, background }).toEqual({ status: 'adopted', indicator: 'youthHelpWithStay', background: false })
      expect(decision).not.toBeNull()
    }
    expect(countingDifferences(found[0]!, found[1]!)).toEqual([])
    const shown = await look((tx) =>
      tx.publishedFigure.findMany({ where: { kpi: { number: 'C7' }, period: '2018' }, include: { municipality: true } }),
    )
    expect(shown.map(({ municipality, numerator, denominator }) => `${municipality?.name ?? 'regio'} ${numerator}/${denominator}`)).toEqual(
      expect.arrayContaining(['Woerden 75/1045', 'regio 245/3615']),
    )
  })

  test('a second load, also without them, changes nothing', async () => {
    const before = await trail()
    expect(await loadRegion(ownerUrl, { folder, exampleFolder })).toEqual({ added: 0, changed: 0 })
    expect(await loadRegion(ownerUrl, { folder })).toEqual({ added: 0, changed: 0 })
    expect(await trail()).toBe(before)
  })

  test.each([
    [
      'an adopted KPI without its decision',
      'status: geadviseerd',
      'status: vastgesteld',
      'kpis[1].besluit: een besluit hoort bij een vastgestelde KPI',
    ],
    ['an unknown municipality', 'De Ronde Venen: 38', 'De Ronde Veenen: 38', 'kpis[0].metingen[0].waarden.De Ronde Veenen: gemeente'],
    [
      'somebody who does not exist',
      'schrijver: monitoring@',
      'schrijver: niemand@',
      'schrijver: "niemand@utrecht-west.example" staat niet in people.yaml',
    ],
  ])('stop at %s and write nothing', async (_, from, to, place) => {
    const before = await trail()
    const copy = changedCopy(exampleFolder, 'kpis.yaml', from, to)
    const error: unknown = await loadRegion(ownerUrl, { folder, exampleFolder: copy }).catch((thrown: unknown) => thrown)
    expect((error as SeedMistakes).mistakes[0]).toContain(`${path.relative(process.cwd(), path.join(copy, 'kpis.yaml'))}: ${place}`)
    expect(await trail()).toBe(before)
  })
})
