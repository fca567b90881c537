import { expect, test } from 'vitest'
import { figuresIn, inShort } from '../support/imports/reading'
import { workbook } from '../support/imports/workbook'

test('a long list may have its columns in any order, under other names and in capitals', async () => {
  const file = await figuresIn(
    'STATUS;Aantal;KPI;Gemeentecode;Gemeente;Jaar;Uitsplitsing\nvoorlopig;1.234,5;Wachttijd;632;Woerden;2022;jongens\n;12;Wachttijd;0589;Oudewater;1e halfjaar 2023;Totaal\n',
  )
  expect(file.format).toBe('long')
  expect(file.values.map(inShort)).toEqual([
    'GM0632 Woerden | 2022 | Wachttijd | jongens | 1234.5 provisional',
    'GM0589 Oudewater | 2023-h1 | Wachttijd | 12 final',
  ])
})

test('a column of words that is not known breaks down; a second column of figures makes each column a topic', async () => {
  const long = await figuresIn('regio;periode;indicator;waarde;geslacht;invoer door\nA;2022;k;9;jongens;\nA;2022;k;8;meisjes;\n')
  expect(long.values.map(({ breakdown, value }) => [breakdown, value])).toEqual([
    ['jongens', 9],
    ['meisjes', 8],
  ])
  const topics = await figuresIn('gemeente;jaar;aantal;wachttijd;status\nWoerden;2022;1045;42,5;voorlopig\n')
  expect(topics.values.map(inShort)).toEqual([
    'Woerden | 2022 | aantal | 1045 provisional',
    'Woerden | 2022 | wachttijd | 42.5 provisional',
  ])
})

test('marks and words instead of a figure say what is known of it; a blank one is left out', async () => {
  const { values } = await figuresIn(
    'regio;periode;indicator;waarde;status\nA;2022;k;.;\nB;2022;k;;\nC;2022;k;;geheim\nD;2022;k;?;\nE;2022;k;12,5**;\nF;2022;k;;niet van toepassing\nG;2022;k;<10;\nH;2022*;k;9;\n',
  )
  expect(values.map(inShort)).toEqual([
    'A | 2022 | k | null secret',
    'C | 2022 | k | null secret',
    'D | 2022 | k | null unknown',
    'E | 2022 | k | 12.5 revisedProvisional',
    'G | 2022 | k | null secret',
    'H | 2022 | k | 9 provisional',
  ])
})

test('a dot is a thousands mark where the column has decimals with a comma', async () => {
  const { values } = await figuresIn('regio;periode;waarde\nA;2022;1.234\nB;2022;9,8\n')
  expect(values.map(({ value }) => value)).toEqual([1234, 9.8])
})

test('a dot is a decimal mark where the column has other decimals with a dot', async () => {
  const { values } = await figuresIn('regio,periode,waarde\nA,2022,1.234\nB,2022,9.8\n')
  expect(values.map(({ value }) => value)).toEqual([1.234, 9.8])
})

test('1.234 is asked back where nothing in the column says what the dot is', async () => {
  const { values } = await figuresIn('regio;periode;waarde\nA;2022;1.234\nB;2022;56\n')
  expect(values[0]).toMatchObject({
    line: 2,
    value: null,
    problem: expect.stringContaining('Schrijf een duizendtal zonder punt of komma.'),
  })
  expect(values[1]).toMatchObject({ line: 3, value: 56, problem: null })
})

test('a row that can not be used says why, at the line where it stands', async () => {
  const { values } = await figuresIn(
    'regio;periode;waarde;status\nA;ooit;1;\n;2022;1;\nA;;1;\nA;2022;veel;\nA;2022;1;geheim\nA;2022;1;concept\n\n"A\nB";2022;1;\n',
  )
  expect(values.map(({ line, problem }) => [line, problem])).toEqual([
    [2, 'De periode "ooit" is niet te lezen.'],
    [3, 'Hier staat geen regio of gemeente bij.'],
    [4, 'Hier staat geen periode bij.'],
    [5, '"veel" is geen getal.'],
    [6, 'Er staat een waarde, maar de status is "geheim".'],
    [7, 'De status "concept" is niet bekend.'],
    [10, null],
  ])
})

test('a CSV that a Dutch Excel saves in Windows-1252 keeps its letters, and so does UTF-16 with its mark', async () => {
  const text = 'regio;periode;waarde\nFryslân;2022;1\n'
  const fromUtf16 = await figuresIn(Buffer.from(`\ufeff${text}`, 'utf16le'))
  const fromWindows = await figuresIn(Buffer.from(text, 'latin1'))
  expect([fromUtf16, fromWindows].map(({ values }) => values[0]!.area.name)).toEqual(['Fryslân', 'Fryslân'])
})

test('a tab, a comma or a separator that the file names itself parts the columns', async () => {
  for (const text of [
    'regio\tperiode\twaarde\nA\t2022\t9,8\n',
    '"regio","periode","waarde"\n"A","2022","9,8"\n',
    'sep=|\nregio|periode|waarde\nA|2022|9,8\n',
  ])
    expect((await figuresIn(text)).values.map(inShort)).toEqual(['A | 2022 | 9.8 final'])
})

test('a workbook gives the outcome of formulas, dates as days, percentages as shown, and its first sheet with content', async () => {
  const rows = [
    ['Gemeentecode', 'Gemeente', 'Periode', 'Indicator', 'Waarde'],
    [632, 'Woerden', { xml: '<c @ s="1"><v>45838</v></c>' }, 'Wachttijd', { xml: '<c @><f>600+34.5</f><v>634.5</v></c>' }],
    [null, 'Oudewater', 2022, 'Aandeel', { xml: '<c @ s="3"><v>0.098</v></c>' }],
    [null, 'Montfoort', '1e halfjaar 2023', 'Aandeel', { xml: '<c @ s="2"><v>7.0000000000000007E-2</v></c>' }],
    [null, 'Montfoort', '2e halfjaar 2023', 'Aandeel', 1.234],
    [null, 'Montfoort', '2022', 'Aandeel', { xml: '<c @ t="str"><f>""</f><v></v></c>' }],
  ]
  const { values } = await figuresIn(workbook([[['Toelichting']], rows]))
  expect(values.map(inShort)).toEqual([
    'GM0632 Woerden | 2025-06-30 | Wachttijd | 634.5 final',
    'Oudewater | 2022 | Aandeel | 9.8 final',
    'Montfoort | 2023-h1 | Aandeel | 7 final',
    'Montfoort | 2023-h2 | Aandeel | 1.234 final',
  ])
})
