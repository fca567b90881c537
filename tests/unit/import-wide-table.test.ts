import { expect, test } from 'vitest'
import { suggestMapping } from '@/lib/imports/suggest-mapping'
import { valuesOfWide } from '@/lib/imports/wide-table'
import { inShort, wideTableIn } from '../support/imports/reading'
import { workbook } from '../support/imports/workbook'

test('regions as rows and periods as columns ask for a mapping, and the mapping is guessed', async () => {
  const file = await wideTableIn(
    'Cijfers jeugdhulp\nCode;Gemeente;2019;2020*;Toelichting\nGM0632;Woerden;1.012;1.044;\nGM0589;Oudewater;.;56,0;klein\nBron: eigen registratie\n',
  )
  expect(file).toMatchObject({ title: 'Cijfers jeugdhulp', source: 'eigen registratie' })
  const mapping = suggestMapping(file.header, file.rows)
  expect(mapping).toEqual({
    areaColumn: 1,
    codeColumn: 0,
    columns: [
      { column: 2, period: '2019', indicator: null, breakdown: null },
      { column: 3, period: '2020*', indicator: null, breakdown: null },
    ],
  })
  const values = valuesOfWide(file, { areaColumn: 1, codeColumn: 0, columns: mapping.columns! })
  expect(values.map((value) => value.problem ?? inShort(value))).toEqual([
    'Is "1.012" een duizendtal of een getal met decimalen? Schrijf een duizendtal zonder punt of komma.',
    'GM0632 Woerden | 2020 | 1044 provisional',
    'GM0589 Oudewater | 2019 | null secret',
    'GM0589 Oudewater | 2020 | 56 provisional',
  ])
})

test('two lines of header, with merged cells, become one', async () => {
  const file = await wideTableIn(
    workbook([
      [
        [null, 2019, null, '1e halfjaar 2020', null],
        ['Gemeente', 'Aantal', 'Percentage', 'Aantal', 'Percentage'],
        ['Woerden', 1020, 9.8, 1045, 10.1],
        ['Montfoort', 210, 8.8, 205, 8.6],
      ],
    ]),
  )
  expect(file.header).toEqual([
    'Gemeente',
    '2019 · Aantal',
    '2019 · Percentage',
    '1e halfjaar 2020 · Aantal',
    '1e halfjaar 2020 · Percentage',
  ])
  expect(suggestMapping(file.header, file.rows).columns?.map(({ period, indicator }) => `${period}: ${indicator}`)).toEqual([
    '2019: Aantal',
    '2019: Percentage',
    '1e halfjaar 2020: Aantal',
    '1e halfjaar 2020: Percentage',
  ])
})

test('topics as columns without a period wait for someone to say the period', async () => {
  const file = await wideTableIn('Regio;Jongeren met jeugdhulp 2021;Wachttijd (2021);Tevredenheid\nWoerden;10,1;42;7,8\n')
  const mapping = suggestMapping(file.header, file.rows)
  expect(mapping.columns).toEqual([
    { column: 1, period: '2021', indicator: 'Jongeren met jeugdhulp', breakdown: null },
    { column: 2, period: '2021', indicator: 'Wachttijd', breakdown: null },
    { column: 3, period: '', indicator: 'Tevredenheid', breakdown: null },
  ])
  const values = valuesOfWide(file, { areaColumn: 0, codeColumn: null, columns: mapping.columns! })
  expect(values.map((value) => value.problem ?? inShort(value))).toEqual([
    'Woerden | 2021 | Jongeren met jeugdhulp | 10.1 final',
    'Woerden | 2021 | Wachttijd | 42 final',
    'Hier staat geen periode bij.',
  ])
})

test('a table with codes alone is read by its codes', async () => {
  const file = await wideTableIn('gemeentecode;2021\n632;10,1\n')
  expect(suggestMapping(file.header, file.rows)).toMatchObject({ areaColumn: 0, codeColumn: null })
})
