import { expect, test } from 'vitest'
import { figuresSheet, kpisSheet } from '@/lib/exports/kpi-sheets'
import type { FigureRow, KpiRow } from '@/lib/queries/kpi-rows'

const aKpi = (given: Partial<KpiRow> = {}): KpiRow => ({
  ...{
    id: 'k',
    version: 1,
    number: '2.1',
    name: 'Wachttijd',
    status: 'adopted',
    ambitionId: null,
    background: false,
    why: '',
    kind: 'percentage',
    unit: '%',
  },
  ...{
    countingLevel: 'youth',
    direction: 'down',
    frequency: 'halfYear',
    level: 'care',
    area: null,
    wholeResult: null,
    indicator: 'youthHelp',
    source: 'ZorgNed',
    breakdownName: 'Soort verblijf',
  },
  ...{ registrationMinutes: 30, unmeasurableReason: null, statusNote: null, baselinePeriod: '2021-h2', baselineValue: 12.5 },
  ...{
    targetPrinted: null,
    on: { kind: 'ambition', id: 'm', code: '2', title: 'Korter wachten' },
    decision: { number: 7, decidedOn: '2022-06-01' },
  },
  ...{ definition: 'Wie langer wacht dan tien weken.', owner: null, targets: 0 },
  ...given,
})

const aFigure = (given: Partial<FigureRow>): FigureRow => ({
  ...{ kpiId: 'k', municipality: null, reference: null, breakdown: null, code: 'JZ01', period: '2022-h1', value: 12.5, status: 'final' },
  ...{ numerator: 10, denominator: 80, note: 'Nageteld', interpretation: 'Lager', source: 'ZorgNed', stage: 'checked', isSum: false },
  retrievedOn: '2023-03-01',
  ...given,
})

const cells = (sheet: { columns: { label: string }[]; rows: unknown[][] }, row: number) =>
  Object.fromEntries(sheet.columns.map(({ label }, index) => [label, sheet.rows[row]![index]]))

test('the list of KPIs has the whole sheet of each, in words', () => {
  expect(cells(kpisSheet([aKpi()]), 0)).toEqual({
    ...{ Nummer: '2.1', KPI: 'Wachttijd', 'Gaat over': '2 Korter wachten', Status: 'Vastgesteld', 'Bij besluit': 7 },
    ...{ 'Vastgesteld op': '2022-06-01', Soort: 'Percentage', Eenheid: '%', 'Telt per': 'Jeugdige', Richting: 'Omlaag' },
    ...{
      'Hoe vaak': 'Elk halfjaar',
      Niveau: 'Resultaat van de hulp',
      'Landelijke indicator': 'Jongeren met jeugdhulp in natura (CBS 85098NED)',
      Bron: 'ZorgNed',
      Definitie: 'Wie langer wacht dan tien weken.',
    },
    ...{ 'Nulmeting over': '2e halfjaar 2021', Nulmeting: 12.5, 'Registratie in minuten': 30 },
  })
})

test('what a KPI does not have yet stays empty', () => {
  const bare = {
    kind: null,
    countingLevel: null,
    frequency: null,
    level: null,
    area: null,
    wholeResult: null,
    on: null,
    decision: null,
    definition: null,
  }
  const row = cells(kpisSheet([aKpi({ ...bare, status: 'toBeDetermined', baselinePeriod: null, baselineValue: null })]), 0)
  for (const label of ['Gaat over', 'Bij besluit', 'Vastgesteld op', 'Soort', 'Telt per', 'Hoe vaak', 'Definitie', 'Nulmeting'])
    expect(row[label], label).toBeNull()
})

const said = { region: 'Utrecht West', caveats: [], comparability: [], definitions: [] }
const named = (name: string) => ({ id: name, name, slug: name })

test('figures stand in order: region, municipalities, others; totals first; then by time', () => {
  const breakdown = { id: 'b', label: 'Pleegzorg' }
  const given = [
    aFigure({ reference: { code: 'NL01', name: 'Nederland' } }),
    aFigure({ municipality: named('Woerden'), period: '2022-h2' }),
    aFigure({ municipality: named('Woerden'), breakdown }),
    aFigure({ municipality: named('Woerden'), period: '2022-h1' }),
    aFigure({ municipality: named('Montfoort') }),
    aFigure({}),
  ]
  const { rows } = figuresSheet(given, { kpi: aKpi(), ...said, seesMeasurements: true })
  expect(rows.map((row) => [row[0], row[2], row[3]].join(', '))).toEqual([
    'Utrecht West, Totaal, 1e halfjaar 2022',
    'Montfoort, Totaal, 1e halfjaar 2022',
    'Woerden, Totaal, 1e halfjaar 2022',
    'Woerden, Totaal, 2e halfjaar 2022',
    'Woerden, Pleegzorg, 1e halfjaar 2022',
    'Nederland, Totaal, 1e halfjaar 2022',
  ])
})

test('who works in the region gets when a figure was retrieved and how far it is, a reader what a percentage is made of, as far as it was published', () => {
  const sheet = (seesMeasurements: boolean, kpi = aKpi()) => figuresSheet([aFigure({})], { kpi, ...said, seesMeasurements })
  const parts = { Teller: 10, Noemer: 80 }
  const published = { Gebied: 'Utrecht West', Code: 'JZ01', 'Soort verblijf': 'Totaal', Periode: '1e halfjaar 2022', Waarde: 12.5 }
  const forReader = { ...published, Eenheid: '%', Status: 'Definitief', Kanttekening: null, Duiding: 'Lager', Bron: 'ZorgNed' }
  expect(cells(sheet(false), 0)).toEqual({ ...forReader, ...parts })
  expect(cells(sheet(false, aKpi({ kind: 'flow' })), 0)).toEqual(forReader)
  expect(cells(sheet(true), 0)).toEqual({
    ...forReader,
    ...parts,
    Opmerking: 'Nageteld',
    'Opgehaald op': '2023-03-01',
    Stap: 'Gecontroleerd',
  })
})

test('with a figure stands what must be read with it: what is said of its year, that a municipality counts differently, that it is a sum, and another definition', () => {
  const sheet = figuresSheet(
    [
      aFigure({ period: '2020-h1', isSum: true }),
      aFigure({ municipality: named('Montfoort'), period: '2020-h2' }),
      aFigure({ municipality: named('Woerden') }),
    ],
    {
      ...{ kpi: aKpi(), ...said, seesMeasurements: false },
      caveats: [{ period: '2020', text: 'Corona' }],
      comparability: [{ municipalityId: 'Montfoort', text: 'telt gezinnen' }],
      definitions: [{ fromPeriod: '2022-h1' }, { fromPeriod: null }],
    },
  )
  expect([0, 1, 2].map((row) => cells(sheet, row).Kanttekening)).toEqual([
    'som van gemeenten; Corona',
    'Corona; Niet te vergelijken: telt gezinnen',
    'andere definitie vanaf 1e halfjaar 2022',
  ])
})
