'use client'
import { useId } from 'react'
import type { LineChart } from '@/lib/charts/chart-model'
import { SeriesMark } from './series-mark'

/** Different ways to look at the same figures: how many, and what part. */
export type ChartView = { id: string; label: string; chart: LineChart }

/** First and last are periods. */
export type ExploreChoice = { view: string; off: readonly string[]; first: string; last: string }

type ExploreControlsProps = {
  views: readonly ChartView[]
  chart: LineChart
  choice: ExploreChoice
  onChange: (choice: ExploreChoice) => void
}

export function ExploreControls({ views, chart, choice, onChange }: ExploreControlsProps) {
  const name = useId()
  const toggled = (id: string) => (choice.off.includes(id) ? choice.off.filter((each) => each !== id) : [...choice.off, id])
  return (
    <div className="explore-controls">
      {views.length > 1 && (
        <fieldset>
          <legend className="sr-only">Soort cijfer</legend>
          {views.map(({ id, label }) => (
            <label key={id} className="check">
              <input type="radio" name={name} checked={id === choice.view} onChange={() => onChange({ ...choice, view: id })} />
              {label}
            </label>
          ))}
        </fieldset>
      )}
      {(chart.series.length > 1 || chart.periods.length > 2) && (
        <details>
          <summary>{chart.series.length > 1 ? 'Kies lijnen en periode' : 'Kies een periode'}</summary>
          {chart.series.length > 1 && (
            <fieldset>
              <legend className="sr-only">Lijnen in de grafiek</legend>
              {chart.series.map((series) => (
                <label key={series.id} className="check">
                  <input
                    type="checkbox"
                    checked={!choice.off.includes(series.id)}
                    onChange={() => onChange({ ...choice, off: toggled(series.id) })}
                  />
                  <span>
                    <SeriesMark chart={chart} series={series} /> {series.name}
                  </span>
                </label>
              ))}
            </fieldset>
          )}
          {chart.periods.length > 2 && <Periods chart={chart} choice={choice} onChange={onChange} />}
        </details>
      )}
    </div>
  )
}

function Periods({ chart: { periods }, choice, onChange }: Omit<ExploreControlsProps, 'views'>) {
  const options = (allowed: (period: string) => boolean) =>
    periods
      .filter(({ period }) => allowed(period))
      .map(({ period, label }) => (
        <option key={period} value={period}>
          {label}
        </option>
      ))
  return (
    <div className="explore-periods">
      <label>
        <span>Van</span>
        <select className="control" value={choice.first} onChange={({ target }) => onChange({ ...choice, first: target.value })}>
          {options((period) => period < choice.last)}
        </select>
      </label>
      <label>
        <span>tot en met</span>
        <select className="control" value={choice.last} onChange={({ target }) => onChange({ ...choice, last: target.value })}>
          {options((period) => period > choice.first)}
        </select>
      </label>
    </div>
  )
}
