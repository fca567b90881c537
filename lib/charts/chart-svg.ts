import { chartSizes, type ChartSize } from './chart-frame'
import { layoutChart, shapesOf } from './chart-layout'
import { fileColours, type ChartColours } from './chart-looks'
import type { LineChart } from './chart-model'
import { haloWidth, type Picture, type Shape } from './shape'

/** A chart as SVG, for within a document. Who draws it adds summaryOf() as its other text. */
export function lineChartSvg(chart: LineChart, colours: ChartColours = fileColours, size: ChartSize = chartSizes.wide): string {
  const layout = layoutChart(chart, size)
  return svgOf({ ...layout, shapes: shapesOf(layout) }, colours)
}

/** Shapes as an SVG file. */
export const svgOf = ({ width, height, shapes }: Picture, colours: ChartColours): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Source Sans 3', 'Source Sans Pro', sans-serif">${shapes.map((shape) => written(shape, colours)).join('')}</svg>`

function written(shape: Shape, colours: ChartColours): string {
  const colour = colours[shape.ink]
  if (shape.kind === 'text') {
    const rim = shape.halo ? ` stroke="${colours.ground}" stroke-width="${haloWidth}" stroke-linejoin="round" paint-order="stroke"` : ''
    return `<text x="${shape.x}" y="${shape.y}" font-size="${shape.size}" fill="${colour}"${shape.anchor === 'start' ? '' : ` text-anchor="${shape.anchor}"`}${shape.isBold ? ' font-weight="600"' : ''}${rim}>${escaped(shape.text)}</text>`
  }
  const place = shape.at ? ` transform="translate(${shape.at.join(' ')})"` : ''
  const paint = shape.filled
    ? `fill="${colour}"`
    : `fill="none" stroke="${colour}" stroke-width="${shape.width}" stroke-linejoin="round"${shape.dash ? ` stroke-dasharray="${shape.dash}"` : ''}`
  return `<path d="${shape.d}" ${paint}${place}/>`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Signs that XML doesn't allow are left out. */
const escaped = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (sign) => entities[sign]!)
