import { moneyPicture, moneySizes, moneySummary, type MoneyBar } from '@/lib/charts/money-chart'
import { ChartShapes } from './chart-shapes'

/** Planned beside spent without script, for a wide and for a narrow place; the table beside it says the same. */
export const MoneyBars = ({ rows }: { rows: readonly MoneyBar[] }) => (
  <figure className="chart">
    <div className="chart-drawings" role="img" aria-label={moneySummary(rows)}>
      <Drawing rows={rows} size="wide" />
      <Drawing rows={rows} size="narrow" />
    </div>
    <figcaption className="meta">
      Open balk: begroot. Volle balk: besteed.{rows.some(({ lapsed }) => lapsed > 0n) && ' Grijze balk: vervallen.'}
    </figcaption>
  </figure>
)

function Drawing({ rows, size }: { rows: readonly MoneyBar[]; size: keyof typeof moneySizes }) {
  const { width, height, shapes } = moneyPicture(rows, moneySizes[size])
  return (
    <svg className={`chart-${size}`} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <ChartShapes shapes={shapes} />
    </svg>
  )
}
