import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FigureInPeriod } from '@/components/kpi/placed-figure'

const at = (period: string) =>
  renderToStaticMarkup(
    <FigureInPeriod
      placed={{ period, figure: { value: 148, numerator: null, denominator: null, status: 'final' }, note: null }}
      unit="jeugdigen"
      caveats={[{ period: '2020', text: 'Corona' }]}
    />,
  )

test('a figure in a table is read with what is said of its period, also where that is part of the year', () => {
  expect([at('2020'), at('2020-h2'), at('2021')].map((html) => html.includes('Corona'))).toEqual([true, true, false])
})
