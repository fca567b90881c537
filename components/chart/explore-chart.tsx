'use client'
import { lazy, Suspense, useEffect, useRef, useState, type RefObject } from 'react'
import { chartSizes, type ChartSize } from '@/lib/charts/chart-frame'
import type { LineChart } from '@/lib/charts/chart-model'
import type { ExploreFigureProps } from './explore-figure'
import { LineChartSvg } from './line-chart-svg'

const ServerDrawing = ({ chart }: ExploreFigureProps) => <LineChartSvg chart={chart} />

/** Loaded after the page works. Where that fails, the drawing of the server stays. */
const ExploreFigure = lazy(() =>
  import('./explore-figure').then(
    (module) => ({ default: module.ExploreFigure }),
    () => ({ default: ServerDrawing }),
  ),
)

/**
 * The chart of a signed-in page. Before and without script it is the drawing of the server; the lines that answer to a pointer and the arrow keys
 * come later and lie exactly there. What is shown in it stands in the address of the page.
 */
export function ExploreChart({ chart }: { chart: LineChart }) {
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  return (
    <div ref={place} className="explore">
      {width > 0 ? (
        <Suspense fallback={<LineChartSvg chart={chart} />}>
          <ExploreFigure chart={chart} size={sizeFor(width)} />
        </Suspense>
      ) : (
        <LineChartSvg chart={chart} />
      )}
    </div>
  )
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
