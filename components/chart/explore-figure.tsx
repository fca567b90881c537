'use client'
import { useMemo } from 'react'
import { Line, LineChart as LineChartOf, Tooltip, XAxis, YAxis, type TooltipContentProps } from 'recharts'
import { timeOf } from '@/lib/charts/chart-axes'
import type { ChartSize } from '@/lib/charts/chart-frame'
import { layoutChart } from '@/lib/charts/chart-layout'
import { inDrawingOrder, markedIndexes, markShapes, segmentsOf } from '@/lib/charts/chart-lines'
import { lookOf } from '@/lib/charts/chart-looks'
import { isKnown, type LineChart, type Series } from '@/lib/charts/chart-model'
import { summaryOf } from '@/lib/charts/chart-summary'
import { ChartKey } from './chart-key'
import { ChartShapes } from './chart-shapes'
import { ChartTip } from './chart-tip'

export type ExploreFigureProps = { chart: LineChart; size: ChartSize }
type Row = { index: number; time: number; [segment: `s${number}-${number}`]: number | null }

export const ExploreFigure = (props: ExploreFigureProps) => (
  <figure className="chart">
    <ExploreLines {...props} />
    <ChartKey chart={props.chart} />
  </figure>
)

/** The lines by Recharts, with tooltip and arrow keys, on the ground and between the words of the layout that the server draws too. */
function ExploreLines({ chart, size }: ExploreFigureProps) {
  const { width, text, plotHeight } = size
  const { layout, segments, rows } = useMemo(() => prepared(chart, { width, text, plotHeight }), [chart, width, text, plotHeight])
  const { frame } = layout
  const { plot, xs, values } = frame
  const times = rows.map(({ time }) => time)
  const single = times.length === 1 ? 1 : 0
  const margin = {
    left: xs[0] ?? plot.left,
    right: width - (xs.at(-1) ?? plot.right),
    top: plot.top,
    bottom: layout.height - plot.bottom,
  }
  return (
    <LineChartOf width={width} height={layout.height} margin={margin} data={rows} aria-label={`${chart.title}. ${summaryOf(chart)}`}>
      <ChartShapes shapes={layout.behind} />
      <XAxis type="number" dataKey="time" domain={[(times[0] ?? 0) - single, (times.at(-1) ?? 0) + single]} hide />
      <YAxis type="number" domain={[values.low, values.high]} hide />
      {segments.map(({ key, series }) => {
        const { line, width, dash } = lookOf(chart, series)
        return (
          <Line
            key={key}
            dataKey={key}
            name={series.name}
            className={`ink-${line}`}
            stroke="currentColor"
            strokeWidth={width}
            strokeDasharray={dash}
            type="linear"
            dot={({ index, key }) => (
              <g key={key}>
                <ChartShapes shapes={markedIndexes(frame, series).includes(index) ? markShapes(frame, series, index) : []} />
              </g>
            )}
            activeDot={({ index, key }: { index?: number; key?: React.Key | null }) => (
              <g key={key}>
                <ChartShapes shapes={markShapes(frame, series, index ?? -1)} />
              </g>
            )}
            isAnimationActive={false}
          />
        )
      })}
      <ChartShapes shapes={layout.before} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ className: 'chart-cursor' }}
        content={({ active, payload }: TooltipContentProps) => {
          const row = payload[0]?.payload as Row | undefined
          return active && row ? <ChartTip chart={chart} index={row.index} /> : null
        }}
      />
    </LineChartOf>
  )
}

function prepared(chart: LineChart, size: ChartSize) {
  const segments = inDrawingOrder(chart).flatMap((series: Series, place) =>
    segmentsOf(chart, series).map((points, segment) => ({ key: `s${place}-${segment}` as const, series, points })),
  )
  const rows = chart.periods.map(({ period }, index): Row => {
    const row: Row = { index, time: timeOf(period) }
    for (const { key, points } of segments) {
      const point = points.find((each) => each.index === index)?.point
      row[key] = isKnown(point) ? point.value : null
    }
    return row
  })
  return { layout: layoutChart(chart, size), segments, rows }
}
