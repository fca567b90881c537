import { expect, test } from 'vitest'
import { figuresIn, inShort } from '../support/imports/reading'

const typed = (rows: object[]) =>
  JSON.stringify({
    'odata.metadata': 'https://opendata.cbs.nl/ODataApi/OData/85098NED/$metadata#Cbs.OData.WebAPI.TypedDataSet',
    value: rows,
  })

test('a file of OData v3 gives a figure per topic; codes lose the blanks behind them', async () => {
  const file = await figuresIn(
    typed([
      { ID: 0, RegioS: 'GM0632    ', Perioden: '2022JJ00', JongerenMetJeugdhulpInNatura_1: 10.1, JongerenMetJeugdbescherming_3: null },
      { ID: 1, RegioS: 'NL01      ', Perioden: '2023HJ01', JongerenMetJeugdhulpInNatura_1: 11.7, JongerenMetJeugdbescherming_3: 1 },
    ]),
    'download.json',
  )
  expect(file).toMatchObject({ format: 'odata3', table: '85098NED', source: 'CBS' })
  expect(file.values.map(inShort)).toEqual([
    'GM0632 | 2022 | JongerenMetJeugdhulpInNatura | 10.1 final',
    'GM0632 | 2022 | JongerenMetJeugdbescherming | null unknown',
    'NL01 | 2023-h1 | JongerenMetJeugdhulpInNatura | 11.7 final',
    'NL01 | 2023-h1 | JongerenMetJeugdbescherming | 1 final',
  ])
})

test('an untyped file writes numbers as text with a dot, and a secret one as a dot alone', async () => {
  const { values } = await figuresIn(
    typed([{ ID: 0, VormenVanJeugdzorg: 'A012345', RegioS: 'GM0632', Perioden: '2022JJ00', A_1: '    1.234', B_2: '       .' }]),
  )
  expect(values.map(inShort)).toEqual(['GM0632 | 2022 | A | A012345 | 1.234 final', 'GM0632 | 2022 | B | A012345 | null secret'])
})

test('observations of OData v4 are known by the code of their measure', async () => {
  const about = { Measure: 'T001203', RegioS: 'GM0632', Perioden: '2022JJ00' }
  const file = await figuresIn(
    JSON.stringify({
      '@odata.context': 'https://datasets.cbs.nl/odata/v1/CBS/85099NED/$metadata#Observations',
      value: [
        { Id: 1, ...about, ValueAttribute: 'None', Value: 123 },
        { Id: 2, ...about, ValueAttribute: 'Confidential', Value: null },
        { Id: 3, ...about, ValueAttribute: 'Impossible', Value: null },
        { Id: 4, ...about, ValueAttribute: 'None', Value: null },
      ],
    }),
  )
  expect(file).toMatchObject({ format: 'odata4', table: '85099NED' })
  expect(file.values.map(inShort)).toEqual([
    'GM0632 | 2022 | T001203 | 123 final',
    'GM0632 | 2022 | T001203 | null secret',
    'GM0632 | 2022 | T001203 | null unknown',
  ])
})
