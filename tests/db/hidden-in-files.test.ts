import { beforeAll, describe, expect, test } from 'vitest'
import { adoptReport } from '@/lib/commands/adopt-report'
import { allFigures } from '@/lib/domain/figure-choice'
import { measurePeriodWords, readMeasurePeriod } from '@/lib/domain/measure-period'
import type { ReportModel } from '@/lib/domain/report-model'
import { countsRoundedTo, type FigureCell } from '@/lib/domain/small-numbers'
import { kpiSvg } from '@/lib/exports/kpi-picture'
import { figuresSheet, kpisSheet } from '@/lib/exports/kpi-sheets'
import { render } from '@/lib/exports/render'
import { reportFileNames } from '@/lib/exports/report-files'
import { readWorkbookSheets } from '@/lib/imports/read-workbook'
import type { Viewer } from '@/lib/policy/viewer'
import { getAdoptedFile, getAdoptedReport } from '@/lib/queries/adopted-report'
import { getKpi } from '@/lib/queries/kpi'
import { getKpis } from '@/lib/queries/kpis'
import { nameOf, whatComesOut } from '../support/curious-reader'
import { officeText, pdfStructure, pdfText, xmlText } from '../support/read-files'
import { aPersonWith, aRegion, aReport, asOwner, type TestRegion } from '../support/regions'
import { aTellingKpi, saidOf, telling, type TellingFigure } from '../support/telling-figures'

const now = new Date('2023-06-20T10:00:00Z')
const kinds = { '1.1': 'flow', '1.2': 'percentage' } as const
const numbers = ['1.1', '1.2'] as const

let region: TestRegion
let reader: Viewer
const entered = new Map<string, TellingFigure[]>()
/** All that a reader downloads or opens, as text. */
const texts = new Map<string, string>()
/** What he gets of the figures, as his Excel files say it. */
const got = new Map<string, FigureCell[]>()

const address = () => ({ region: region.slug, agenda: region.agenda.slug, now })
const frozen = () => JSON.parse(texts.get('rapport.json')!) as ReportModel

beforeAll(async () => {
  region = await aRegion('verborgen')
  const { id: regionId, north, south } = region
  const west = await asOwner(async (tx) => {
    await tx.region.update({ where: { id: regionId }, data: { smallNumberThreshold: telling.threshold } })
    const made = await tx.municipality.create({ data: { slug: 'verborgen-west', name: 'verborgen west', cbsCode: 'GM-verborgen-west' } })
    await tx.regionMembership.create({ data: { regionId, municipalityId: made.id, validFrom: new Date('2020-01-01') } })
    return made
  })
  reader = await aPersonWith('reader', { regionId })
  for (const number of numbers)
    entered.set(number, await aTellingKpi(region, { number, kind: kinds[number], municipalities: [north, south, west] }))
  const secretary = await aPersonWith('secretary', { regionId })
  const { id: reportId } = await aReport(region, { requests: [] })
  expect(await adoptReport(secretary, { reportId, version: 1, adoptedOn: '2023-06-20', now })).toMatchObject({ ok: true })
  await openReport()
  for (const number of numbers) await openKpi(number)
  const list = kpisSheet((await getKpis(reader, address()))!.content.kpis)
  texts.set('kpis.xlsx', officeText(await render({ format: 'xlsx', sheets: [list] }, 'first')))
}, 120_000)

async function openReport() {
  const period = region.period.slug
  for (const file of reportFileNames) texts.set(file, textOf(file, (await getAdoptedFile(reader, { ...address(), period, file }))!.bytes))
  texts.set('rapport op de pagina', xmlText((await getAdoptedReport(reader, { ...address(), period }))!.report.html))
}

async function openKpi(number: string) {
  const { content, frame } = (await getKpi(reader, { ...address(), number, draftOf: '' }))!
  const sheets = [figuresSheet(content.figures, { ...content, region: frame.region.name })]
  const xlsx = await render({ format: 'xlsx', sheets }, 'first')
  texts.set(`${number} cijfers.xlsx`, officeText(xlsx))
  texts.set(`${number} cijfers.csv`, textOf('.csv', await render({ format: 'csv', sheets }, 'first')))
  for (const shows of ['figure', 'count'] as const)
    for (const kind of ['halfYear', 'year'] as const)
      texts.set(`${number} grafiek ${shows} ${kind}`, xmlText(kpiSvg(content, { ...allFigures, shows }, kind)!.replaceAll('<', ' <')))
  got.set(number, await cellsIn(xlsx))
}

function textOf(name: string, bytes: Uint8Array): string {
  if (name.endsWith('.pdf')) return `${pdfText(bytes)}\n${pdfStructure(bytes)}`
  return /\.(docx|xlsx)$/.test(name) ? officeText(bytes) : new TextDecoder().decode(bytes)
}

async function cellsIn(xlsx: Uint8Array): Promise<FigureCell[]> {
  const sheets = await readWorkbookSheets(Buffer.from(xlsx))
  if (!sheets.ok) throw new Error(sheets.failure)
  const [head, ...rows] = sheets.value[0]!.rows.map(({ cells }) => cells)
  return rows.map((cells) => {
    const words = (label: string) => String(cells[head!.indexOf(label)] ?? '')
    const number = (label: string) => (words(label) === '' ? null : Number(words(label)))
    return {
      area: words('Gebied') === region.name ? null : words('Gebied'),
      breakdown: words('Uitsplitsing') === 'Totaal' ? null : words('Uitsplitsing'),
      period: readMeasurePeriod(words('Periode'))!.period,
      figure: {
        ...{ value: number('Waarde'), numerator: number('Teller'), denominator: number('Noemer') },
        status: words('Status') === 'Geheim' ? 'secret' : 'final',
      },
    }
  })
}

const rounded = (count: number) => Math.round(count / countsRoundedTo) * countsRoundedTo
/** As people and files write it: 1477, 1.477. */
const written = (count: number) => [String(count), String(count).replace(/(\d)(\d{3})$/, '$1.$2')]

const nothing = { value: null, numerator: null, denominator: null, status: 'secret' } as const
const cellOf = (number: string, place: TellingFigure) =>
  got.get(number)!.find((cell) => nameOf(cell) === nameOf({ ...place, figure: nothing }))

describe('what a reader opens and downloads', () => {
  test('is more than a handful of files, and says the figures that may be seen', () => {
    expect(texts.size).toBe(reportFileNames.length + 1 + 2 * 6 + 1)
    for (const name of ['rapport.pdf', 'rapport.docx', 'rapport op de pagina', 'rapport.json', '1.1 cijfers.xlsx']) {
      // The region in the first half of 2022: 19522 trajectories.
      expect([name, written(19_520).some((words) => texts.get(name)!.includes(words))]).toEqual([name, true])
    }
  })

  test('never holds a count as it was entered, nor what is hidden as it would be shown', () => {
    const all = numbers.flatMap((number) => got.get(number)!.map(({ figure }) => figure))
    const shown = new Set(all.flatMap(({ value, numerator, denominator }) => [value, numerator, denominator]))
    // Of a percentage the counts are rounded, and it is computed from those.
    const counts = all.flatMap(({ value, numerator, denominator }) => (numerator === null ? [value] : [numerator, denominator]))
    expect(counts.filter((count) => count !== null && count % countsRoundedTo !== 0)).toEqual([])
    const counted = [...entered.values()].flat().flatMap(({ counts: [one, rest] }) => [one, rest, one + rest])
    const secrets = [...new Set(counted.flatMap((count) => [count, rounded(count)]))].filter((count) => !shown.has(count))
    expect(secrets.length).toBeGreaterThan(100)
    for (const [name, text] of texts) {
      const numbersIn = new Set(text.match(/\d+(?:\.\d{3})*/g))
      expect([name, secrets.filter((secret) => written(secret).some((words) => numbersIn.has(words)))]).toEqual([name, []])
    }
  })

  test('says with what is hidden nothing that people said of it', () => {
    const isShown = (number: string, figure: TellingFigure) => cellOf(number, figure)?.figure.value != null
    for (const isOf of [true, false]) {
      const said = numbers.flatMap((number) =>
        entered.get(number)!.flatMap((figure) => (isShown(number, figure) === isOf ? [saidOf(number, figure.counts[0])] : [])),
      )
      const there = said.filter((words) => [...texts.values()].some((text) => text.includes(words)))
      expect(there).toEqual(isOf ? said : [])
    }
  })

  test.each(numbers)('of KPI %s gives nobody a way to compute what is hidden', (number) => {
    const seen = entered.get(number)!.map((figure): FigureCell => cellOf(number, figure) ?? { ...figure, figure: nothing })
    expect(seen.filter(({ figure }) => figure.status !== 'secret').length).toBeGreaterThan(10)
    for (const layer of kinds[number] === 'flow' ? [0] : [0, 1]) {
      const truth = entered.get(number)!.map(({ counts }) => counts[layer]!)
      expect(whatComesOut(seen, truth, { over: 'flow', threshold: telling.threshold, addsUp: true })).toEqual([])
    }
  })

  test.each(numbers)('of KPI %s is in the report what it is in the figures themselves, and no more', (number) => {
    const { figure, course } = frozen().ambitions[0]!.kpis.find((kpi) => kpi.number === number)!
    const ofRegion = got.get(number)!.filter(({ area, breakdown }) => area === null && breakdown === null)
    for (const { period, value, status } of [figure!, ...course!.figures])
      expect(ofRegion.find((cell) => cell.period === period)!.figure).toMatchObject({ value, status })
    expect(figure).toMatchObject({ period: '2023-h1', value: null, status: 'secret' })
    for (const name of ['rapport.pdf', 'rapport.docx', 'rapport op de pagina'])
      expect(texts.get(name)!.replace(/\s+/g, ' ')).toMatch(
        new RegExp(`geheim[^.]*${measurePeriodWords('2023-h1')}|${measurePeriodWords('2023-h1')}[^.]*geheim`, 'i'),
      )
  })
})
