'use client'
import { lazy, Suspense, useEffect, useRef, useState, type RefObject } from 'react'
import { chartSizes, type ChartSize } from '@/lib/charts/chart-frame'
import { partOfChart, type LineChart } from '@/lib/charts/chart-model'
import { ChartDownloads } from './chart-downloads'
import { ExploreControls, type ChartView, type ExploreChoice } from './explore-controls'
import type { ExploreFigureProps } from './explore-figure'
import { LineChartSvg } from './line-chart-svg'

export type ExploreChartProps = {
  views: readonly [ChartView, ...ChartView[]]
  /** Of the files to download, without its ending. */ fileName: string
}

const ServerDrawing = ({ chart }: ExploreFigureProps) => <LineChartSvg chart={chart} />

/** Loaded after the page works. Where that fails, the drawing of the server stays and the choices keep working. */
const ExploreFigure = lazy(() =>
  import('./explore-figure').then(
    (module) => ({ default: module.ExploreFigure }),
    () => ({ default: ServerDrawing }),
  ),
)

/**
 * The chart of a signed-in page: choose series, periods and view. Before and without script it is the drawing of the server; the lines
 * that answer to a pointer and the arrow keys come later and lie exactly there.
 */
export function ExploreChart({ views, fileName }: ExploreChartProps) {
  const [choice, setChoice] = useState<ExploreChoice>(() => everythingOf(views[0]))
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const view = views.find(({ id }) => id === choice.view) ?? views[0]
  const chart = shownPart(view.chart, choice)
  return (
    <div className="explore">
      <ExploreControls views={views} chart={view.chart} choice={choice} onChange={setChoice} />
      <div ref={place}>
        {width > 0 ? (
          <Suspense fallback={<LineChartSvg chart={chart} />}>
            <ExploreFigure chart={chart} size={sizeFor(width)} />
          </Suspense>
        ) : (
          <LineChartSvg chart={chart} />
        )}
      </div>
      <ChartDownloads chart={chart} fileName={fileName} />
    </div>
  )
}

const everythingOf = ({ id, chart }: ChartView): ExploreChoice => ({
  view: id,
  off: [],
  first: chart.periods[0]?.period ?? '',
  last: chart.periods.at(-1)?.period ?? '',
})

function shownPart(chart: LineChart, { off, first, last }: ExploreChoice): LineChart {
  const ids = chart.series.map(({ id }) => id).filter((id) => !off.includes(id))
  const from = chart.periods.findIndex(({ period }) => period >= first)
  const to = chart.periods.findLastIndex(({ period }) => period <= last)
  return partOfChart(chart, ids, Math.max(from, 0), to < 0 ? chart.periods.length - 1 : to)
}

/** The drawings of the server at this width (app/styles/chart.css), so that nothing moves. */
function sizeFor(width: number): ChartSize {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
  const { size, most } = width >= 34 * rem ? { size: chartSizes.wide, most: 45 * rem } : { size: chartSizes.narrow, most: 26 * rem }
  const scale = Math.min(width, most) / size.width
  return { width: size.width * scale, text: size.text * scale, plotHeight: size.plotHeight * scale }
}

function useWidth(place: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    if (place.current) observer.observe(place.current)
    return () => observer.disconnect()
  }, [place])
  return width
}
