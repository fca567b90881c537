'use client'
import { useRef } from 'react'
import { inks, type ChartColours } from '@/lib/charts/chart-looks'
import type { LineChart } from '@/lib/charts/chart-model'
import { chartPicture } from '@/lib/charts/chart-picture'
import { svgOf } from '@/lib/charts/chart-svg'
import { pngOf } from './chart-canvas'

/** The chart as it is shown, as a file; made in the browser, with the colours of the page. */
export function ChartDownloads({ chart, fileName }: { chart: LineChart; fileName: string }) {
  const place = useRef<HTMLDivElement>(null)
  const picture = () => ({ picture: chartPicture(chart), colours: coloursAt(place.current!) })
  const svg = () => {
    const { picture: shapes, colours } = picture()
    save(new Blob([svgOf(shapes, colours)], { type: 'image/svg+xml' }), `${fileName}.svg`)
  }
  const png = async () => {
    const { picture: shapes, colours } = picture()
    const blob = await pngOf(shapes, colours, getComputedStyle(place.current!).fontFamily)
    if (blob) save(blob, `${fileName}.png`)
  }
  return (
    <div ref={place} className="chart-inks explore-downloads">
      <button type="button" className="button button-secondary button-small" onClick={png}>
        Grafiek als PNG
      </button>
      <button type="button" className="button button-secondary button-small" onClick={svg}>
        Grafiek als SVG
      </button>
    </div>
  )
}

function coloursAt(place: HTMLElement): ChartColours {
  const style = getComputedStyle(place)
  return Object.fromEntries(inks.map((ink) => [ink, style.getPropertyValue(`--chart-${ink}`).trim()])) as ChartColours
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
