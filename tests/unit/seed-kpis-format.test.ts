import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { cell, figureOf } from '@/seeds/format/figures'
import { numberedSheet } from '@/seeds/format/kpi-sheet'
import { period } from '@/seeds/format/kpi-words'
import { kpisFile } from '@/seeds/format/kpis'
import { dutchReason, placeOf, plainIssues } from '@/seeds/mistakes'

/** What is wrong, as the reader of the file is told it. */
function mistakes(schema: z.ZodType, input: unknown): string[] {
  const parsed = schema.safeParse(input, { error: dutchReason })
  return parsed.success ? [] : plainIssues(parsed.error.issues).map((issue) => `${placeOf(issue.path)}: ${issue.message}`)
}

const plain = { nummer: 'B1', naam: 'Crisisinterventies', eenheid: 'interventies', richting: 'omlaag' }

describe('a period', () => {
  test.each([2019, '2021-h1', '2022-k3', '2020-m07', '2025-06-30'])('%s', (word) => expect(period.parse(word)).toBe(String(word)))
  test.each(['2021-h3', '2022-13', '2023-02-30', '', 19])('%s is none', (word) => expect(period.safeParse(word).success).toBe(false))
})

describe('a figure', () => {
  const read = (input: unknown) => figureOf(cell.parse(input)!, 'provisional')

  test('is a number, a word or written out', () => {
    expect(read(19.4)).toEqual({ value: 19.4, numerator: null, denominator: null, status: 'provisional' })
    expect(read('geheim')).toEqual({ value: null, numerator: null, denominator: null, status: 'secret' })
    expect(read({ waarde: 20, teller: 2, noemer: 10, status: 'definitief' })).toEqual({
      ...{ value: 20, numerator: 2, denominator: 10, status: 'final' },
    })
    expect(read(0).value).toBe(0)
    expect(cell.parse(null)).toBeNull()
  })

  test.each([
    [{ waarde: 3, status: 'geheim' }, 'status: een cijfer dat geheim of onbekend is, heeft geen waarde'],
    [{ teller: 3, noemer: 4, status: 'onbekend' }, 'status: een cijfer dat geheim of onbekend is, heeft geen waarde'],
    [{ opmerking: 'Nog niet geteld.' }, 'waarde: ontbreekt'],
    [{ waarde: 50, teller: 3 }, 'teller: teller en noemer horen bij elkaar en de teller is niet groter dan de noemer'],
    [{ waarde: 50, teller: 5, noemer: 4 }, 'teller: teller en noemer horen bij elkaar en de teller is niet groter dan de noemer'],
    [{ waarde: 50, kleur: 'rood' }, ': onbekend veld: kleur'],
  ])('%j is none', (input, mistake) => expect(mistakes(cell, input)).toEqual([mistake]))
})

describe('a sheet', () => {
  test('may say no more than number, name, unit and direction', () => {
    expect(numberedSheet.parse(plain)).toMatchObject({ status: 'toBeDetermined', streven: [], definities: [] })
  })

  test('has a target of one kind', () => {
    const target = (streven: object) => mistakes(numberedSheet, { ...plain, streven: [{ jaar: 2023, gedrukt: '51-49%', ...streven }] })
    expect(target({ deel: 51 })).toEqual([])
    expect(target({ tussen: [3, 10] })).toEqual([])
    expect(target({})).toEqual([])
    expect(target({ deel: 51, waarde: 51 })).toEqual(['streven[0]: een streven is één van waarde, tussen, deel en dag'])
    expect(target({ deel: 151 })).toHaveLength(1)
  })

  test('says from when each definition after the first holds', () => {
    const versions = (...definities: object[]) => mistakes(numberedSheet, { ...plain, definities })
    expect(versions({ tekst: 'Zo.' }, { tekst: 'Anders.', vanaf: '2022-h2' })).toEqual([])
    expect(versions({ tekst: 'Zo.' }, { tekst: 'Anders.' })).toEqual([
      'definities: elke definitie na de eerste zegt vanaf wanneer, de eerste niet',
    ])
  })
})

describe('a file of figures', () => {
  const series = (metingen: object) => ({
    bronnen: [{ code: '001', naam: 'Een agenda', functie: 'uit het document', datum: '2021-01-01' }],
    gebieden: [{ code: 'NL01', naam: 'Nederland', soort: 'land' }],
    kpis: [{ ...plain, soort: 'percentage', metingen: [metingen] }],
  })

  test('carries a table of years that lays the region beside the country, with a remark where the text differs', () => {
    const table = {
      ...{ bron: '001', tabel: 'Uithuisplaatsing bij OTS', perioden: [2016, 2017, 2018, 2019] },
      waarden: { regio: [{ waarde: 32, opmerking: 'De tekst noemt 33%.' }, 30, 28, 27], NL01: [33, 32, 29, 27] },
    }
    const [kpi] = kpisFile.parse(series(table)).kpis
    expect(kpi!.metingen[0]).toMatchObject({ perioden: ['2016', '2017', '2018', '2019'], status: 'final' })
    expect(kpi!.metingen[0]!.waarden.regio![0]).toEqual({ waarde: 32, opmerking: 'De tekst noemt 33%.' })
  })

  test('has a figure for every period in every row', () => {
    expect(mistakes(kpisFile, series({ bron: '001', perioden: [2016, 2017], waarden: { regio: [32], NL01: [33, null] } }))).toEqual([
      'kpis[0].metingen[0].waarden.regio: 1 cijfers bij 2 perioden',
    ])
  })

  test('says what a KPI with figures counts', () => {
    const file = series({ bron: '001', perioden: [2016], waarden: { regio: [32] } })
    expect(mistakes(kpisFile, { ...file, kpis: [{ ...file.kpis[0], soort: undefined }] })).toEqual(['kpis[0].soort: ontbreekt'])
  })
})
