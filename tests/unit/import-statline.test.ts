import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { figuresIn, inShort } from '../support/imports/reading'

const extract = (name: string) => figuresIn(readFileSync(`tests/support/imports/${name}`), name)
const mark = '\ufeff'

test('an extract of CBS gives a figure per topic, by code and without the number behind the topic', async () => {
  const file = await extract('cbs-85098NED-2022JJ00-gemeenten-voorbeeld.csv')
  expect(file).toMatchObject({ format: 'statline', table: '85098NED' })
  expect(file.values).toHaveLength(50)
  expect(inShort(file.values[0]!)).toBe('GM0014 Groningen | 2022 | JongerenMetJeugdhulpInNatura | 15.4 final')
  expect(file.values.filter(({ area, status }) => area.code === 'GM0060' && status === 'secret')).toHaveLength(4)
})

test('a half year is no year', async () => {
  const { values } = await extract('cbs-85098NED-2023-landelijk-provincies.csv')
  const help = values.filter(({ area, indicator }) => area.name === 'Nederland' && indicator === 'JongerenMetJeugdhulpInNatura')
  expect(help.map(({ period, value }) => [period, value])).toEqual([
    ['2023-h1', 11.7],
    ['2023-h2', 11.7],
    ['2023', 13.9],
  ])
})

test('a star at a day says that its figures are provisional', async () => {
  const { values } = await extract('cbs-85102NED-peildatum-2025-06-30.csv')
  expect(values[0]).toMatchObject({ printedPeriod: '30 juni 2025*', period: '2025-06-30', value: 326505, status: 'provisional' })
  expect(values.every(({ problem }) => problem === null)).toBe(true)
})

test('a form of help that takes all together is no breakdown', async () => {
  const { values } = await extract('cbs-84134NED-2020-totaal-jeugdzorg.csv')
  expect(values.every(({ breakdown }) => breakdown === null)).toBe(true)
})

test('a table saved from StatLine has its periods in columns and its regions in rows', async () => {
  const file = await figuresIn(
    `${mark}"Indicatoren jeugdzorg in natura; gemeenten"\r\n"Vormen: Jeugdhulp met verblijf"\r\n"";"";""\r\n` +
      '"";"Perioden";"2021**";"2022*"\r\n"Onderwerp";"Regio\'s";"";""\r\n' +
      '"Jongeren met jeugdhulp";"Woerden";"1.045";"9,8"\r\n"Jongeren met jeugdhulp";"Oudewater";".";""\r\n"Bron: CBS"\r\n',
  )
  expect(file).toMatchObject({ format: 'statline', title: 'Indicatoren jeugdzorg in natura; gemeenten', source: 'CBS' })
  expect(file.values.map(inShort)).toEqual([
    'Woerden | 2021 | Jongeren met jeugdhulp | Jeugdhulp met verblijf | 1045 revisedProvisional',
    'Woerden | 2022 | Jongeren met jeugdhulp | Jeugdhulp met verblijf | 9.8 provisional',
    'Oudewater | 2021 | Jongeren met jeugdhulp | Jeugdhulp met verblijf | null secret',
  ])
})

test('periods and regions may both stand in columns, above rows with a topic and a unit', async () => {
  const { values, title } = await figuresIn(
    `${mark}"Bevolking; geslacht, leeftijd en regio, 1 januari"\n"Geslacht: Totaal mannen en vrouwen"\n"";"";""\n` +
      '"";"";"Perioden";"2022";"2022";"2023"\n"Onderwerp";"Leeftijd";"Regio\'s";"Nederland";"GM0632    ";"Nederland"\n' +
      '"Bevolking";"Totaal leeftijd";"aantal";"17590672";"35";"17811291"\n"Bevolking";"0 tot 5 jaar";"aantal";"864653";"";"0"\n"Bron: CBS"\n',
  )
  expect(title).toBe('Bevolking; geslacht, leeftijd en regio, 1 januari')
  expect(values.map(inShort)).toEqual([
    'Nederland | 2022 | Bevolking | 17590672 final',
    'GM0632 | 2022 | Bevolking | 35 final',
    'Nederland | 2023 | Bevolking | 17811291 final',
    'Nederland | 2022 | Bevolking | 0 tot 5 jaar | 864653 final',
    'Nederland | 2023 | Bevolking | 0 tot 5 jaar | 0 final',
  ])
})

test('topics may stand in columns, above a line of units', async () => {
  const { values } = await figuresIn(
    '"Indicatoren jeugdzorg"\n"Onderwerp";"";"Met jeugdhulp";"Met jeugdbescherming"\n"Regio\'s";"Perioden";"aantal";"%"\n' +
      '"Woerden";"1e halfjaar 2023*";"1.245";"1,0"\n"Bron: CBS"\n',
  )
  expect(values.map(inShort)).toEqual([
    'Woerden | 2023-h1 | Met jeugdhulp | 1245 provisional',
    'Woerden | 2023-h1 | Met jeugdbescherming | 1 provisional',
  ])
})

test('what breaks a table down stands above the periods', async () => {
  const { values } = await figuresIn(
    '"Doodsoorzaken"\n"";"Geslacht";"Totaal mannen en vrouwen";"Mannen"\n"Onderwerp";"Perioden";"2000";"2000"\n"Ongevallen";"aantal";"12";"7"\n"Bron: CBS"\n',
  )
  expect(values.map(({ breakdown, problem }) => [breakdown, problem])).toEqual([
    [null, 'Hier staat geen regio of gemeente bij.'],
    ['Mannen', 'Hier staat geen regio of gemeente bij.'],
  ])
})
