import { chartSizes } from './chart-frame'
import { layoutChart, shapesOf } from './chart-layout'
import type { LineChart } from './chart-model'
import { notesOf, pathWords, secretWords } from './chart-notes'
import { box, fill, type Picture, type Shape, type TextShape } from './shape'
import { inLines } from './text-width'

const rim = 20

/** A chart that goes its own way, as a file to paste into a presentation: on a ground, with its title above and its notes below. */
export function chartPicture(chart: LineChart): Picture {
  const layout = layoutChart(chart, chartSizes.wide)
  const { text } = chartSizes.wide
  const width = layout.width + 2 * rim
  const title = inLines(chart.title, text * 1.3, layout.width)
  const top = rim + title.length * text * 1.6 + text * 0.4
  const lettered = notesOf(chart).list.map(({ letter, about, text: said }) => `${letter} ${about}: ${said}`)
  const notes = [...lettered, ...secretWords(chart), ...pathWords(chart)].flatMap((said) => inLines(said, text, layout.width))
  const notesTop = top + layout.height + text * 0.8
  const height = Math.round(notesTop + notes.length * text * 1.4 + rim * 0.6)
  const written = (words: string, y: number, size: number, isBold: boolean): TextShape => ({
    kind: 'text',
    x: rim,
    y: Math.round(y),
    text: words,
    ink: isBold ? 'text' : 'quiet',
    size,
    anchor: 'start',
    isBold,
  })
  return {
    width,
    height,
    shapes: [
      fill(box(0, width, 0, height), 'ground'),
      ...title.map((words, row) => written(words, rim + text * (1 + row * 1.6), text * 1.3, true)),
      ...shapesOf(layout).map((shape) => moved(shape, rim, top)),
      ...notes.map((words, row) => written(words, notesTop + text * (0.8 + row * 1.4), text, false)),
    ],
  }
}

const moved = (shape: Shape, right: number, down: number): Shape =>
  shape.kind === 'text'
    ? { ...shape, x: shape.x + right, y: shape.y + down }
    : { ...shape, at: [(shape.at?.[0] ?? 0) + right, (shape.at?.[1] ?? 0) + down] }
