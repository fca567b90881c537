import { ImageRun } from 'docx'
import { bar } from '@/lib/domain/light-looks'
import type { OneColumnBlock } from '@/lib/exports/document'
import { lightBar } from '@/lib/exports/light-bars'
import { png } from '@/lib/exports/png'
import { smallChart, smallChartWidth } from '@/lib/exports/small-chart'

type Picture = { bytes: Uint8Array; width: number; height: number }
/** By the chart or the counts that they draw. */
export type Pictures = ReadonlyMap<object, Picture>

/** In points of the screen: letters as large as those of a table. */
const widths = { chart: Math.round(smallChartWidth * 1.25), bar: Math.round(bar.width * 0.66) }

/** All drawings of a document as PNG: not every version of Word shows SVG. */
export async function picturesOf(blocks: readonly OneColumnBlock[]): Promise<Pictures> {
  const drawings = blocks.flatMap((block): { of: object; svg: string; width: number }[] => {
    if (block.kind === 'chart') return [{ of: block.chart, svg: smallChart(block.chart), width: widths.chart }]
    if (block.kind !== 'lightBars') return []
    return block.rows
      .filter(({ counts }) => counts.total > 0)
      .map(({ counts }) => ({ of: counts, svg: lightBar(counts), width: widths.bar }))
  })
  return new Map(
    await Promise.all(
      drawings.map(async ({ of, svg, width }): Promise<[object, Picture]> => {
        const made = await png(svg, 4)
        return [of, { bytes: made.bytes, width, height: Math.round((width * made.height) / made.width) }]
      }),
    ),
  )
}

export const imageOf = ({ bytes, width, height }: Picture, { title, words }: { title: string; words: string }) =>
  new ImageRun({ type: 'png', data: bytes, transformation: { width, height }, altText: { title, description: words, name: title } })
