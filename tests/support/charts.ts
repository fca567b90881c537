import { lineChart, type ChartPeriod, type ChartPoint, type LineChart } from '@/lib/charts/chart-model'

export const final = (value: number): ChartPoint => ({ value, status: 'final' })
const provisional = (value: number): ChartPoint => ({ value, status: 'provisional' })

export const years = (first: number, last: number): ChartPeriod[] =>
  Array.from({ length: last - first + 1 }, (_, index) => ({ period: `${first + index}`, label: `${first + index}` }))

export const halfYears = (first: number, last: number): ChartPeriod[] =>
  years(first, last).flatMap(({ period }) => [1, 2].map((half) => ({ period: `${period}-h${half}`, label: `${half}e halfjaar ${period}` })))

/** Five municipalities, the region and the Netherlands, with everything that can be in a chart. */
export const aChart = (change: Partial<LineChart> = {}): LineChart => ({
  ...lineChart({
    title: 'Jongeren met jeugdhulp',
    unit: '%',
    periods: years(2019, 2022),
    highlight: 'w',
    series: [
      { id: 'w', name: 'Woerden', kind: 'area', points: [final(11.4), final(12.1), final(11.2), provisional(10.4)] },
      { id: 'd', name: 'De Ronde Venen', kind: 'area', points: [9.2, 9, 9.9, 10.1].map(final) },
      { id: 's', name: 'Stichtse Vecht', kind: 'area', points: [12.9, 12.5, 13.1, 12.8].map(final) },
      {
        id: 'm',
        name: 'Montfoort',
        kind: 'area',
        points: [final(8.2), { gap: 'secret' }, { gap: 'secret' }, final(9.1)],
        note: 'telt gezinnen',
      },
      { id: 'o', name: 'Oudewater', kind: 'area', points: [final(10.4), final(10.2), { gap: 'unknown' }, { gap: 'missing' }] },
      { id: 'r', name: 'Regio', kind: 'region', points: [11, 11.2, 11.3, 10.9].map(final) },
      { id: 'n', name: 'Nederland', kind: 'reference', points: [12.2, 11.9, 13.3, 13.7].map(final) },
    ],
    targets: [{ year: 2025, low: 3, high: 10 }],
    breaks: [{ beforeIndex: 2, label: 'nieuwe telling' }],
    caveats: [{ index: 1, text: 'corona' }],
  }),
  ...change,
})
