import { chartSizes } from '@/lib/charts/chart-frame'
import { fileColours } from '@/lib/charts/chart-looks'
import type { LineChart } from '@/lib/charts/chart-model'
import { lineChartSvg } from '@/lib/charts/chart-svg'
import { linesOf } from '@/lib/exports/clean-text'

/** A chart within a document, as SVG. */
export const smallChart = (chart: LineChart): string => lineChartSvg(chart, fileColours, chartSizes.small)

export const smallChartWidth = chartSizes.small.width

/** What it says to who doesn't see it. */
export const chartWords = ({ title }: LineChart, summary: string): string => linesOf(`${title}. ${summary}`).join(' ')
