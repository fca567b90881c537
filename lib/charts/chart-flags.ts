import type { ChartFrame } from './chart-frame'
import { byLetter } from './chart-notes'
import { box, fill, round, stroke, vertical, type Shape } from './shape'
import { textWidth } from './text-width'

type Flag = { x: number; text: string; letter: string; isBreak: boolean }

type Span = readonly [left: number, right: number]

/** Caveats as a field behind their periods, breaks as a line between two; their words above, or their letter where words don't fit. `taken`: where other words reach as high. */
export function flagShapes(frame: ChartFrame, taken: readonly Span[]): Shape[] {
  const { notes, plot, xs } = frame
  const above = plot.top - frame.lineHeight - 2
  const bands = notes.caveats.map(({ first, last, ...note }) => ({
    ...note,
    left: edgeBefore(frame, first),
    right: edgeAfter(frame, last),
  }))
  const breaks = notes.breaks.map(({ beforeIndex, label, letter }) => ({
    text: label,
    letter,
    isBreak: true,
    x: (xs[beforeIndex - 1]! + xs[beforeIndex]!) / 2,
  }))
  const flags = [...bands.map(({ left, right, ...note }) => ({ ...note, x: (left + right) / 2, isBreak: false })), ...breaks]
  return [
    ...bands.map(({ left, right }) => fill(box(left, right, above, plot.bottom), 'band')),
    ...breaks.map(({ x }) => stroke(vertical(above, plot.bottom, x), 'axis', 1, '4 3')),
    ...flagWords(
      frame,
      sideBySide(
        flags.toSorted((a, b) => a.x - b.x),
        frame.size.text,
      ),
      taken,
    ),
  ]
}

/** Flags whose letters would stand on each other are one, with the letters of both. */
function sideBySide(flags: readonly Flag[], size: number): Flag[] {
  const apart: Flag[] = []
  for (const flag of flags) {
    const last = apart.at(-1)
    if (last === undefined || letterEnds(last, size)[1] + 2 <= letterEnds(flag, size)[0]) {
      apart.push(flag)
      continue
    }
    const letters = [...new Set([...last.letter.split(', '), ...flag.letter.split(', ')])].toSorted(byLetter).join(', ')
    apart[apart.length - 1] = { ...(flag.isBreak ? flag : last), letter: letters, text: letters }
  }
  return apart
}

const letterEnds = (flag: Flag, size: number): Span => ends(flag, textWidth(flag.letter, size))

/** The words of a caveat stand in the middle of its field, those of a break behind its line. */
const ends = ({ x, isBreak }: Flag, wide: number): Span => (isBreak ? [x + 4, x + 4 + wide] : [x - wide / 2, x + wide / 2])

const edgeBefore = ({ xs, plot, halfStep }: ChartFrame, index: number): number =>
  Math.max(plot.left, index === 0 ? xs[0]! - halfStep : (xs[index - 1]! + xs[index]!) / 2)

const edgeAfter = ({ xs, plot, halfStep }: ChartFrame, index: number): number =>
  Math.min(plot.right, index === xs.length - 1 ? xs[index]! + halfStep : (xs[index]! + xs[index + 1]!) / 2)

function flagWords({ plot, size, lineHeight }: ChartFrame, flags: readonly Flag[], taken: readonly Span[]): Shape[] {
  const width = ({ text }: Flag) => textWidth(text, size.text)
  const free = [plot.left, ...flags.map(() => plot.left)]
  return flags.map((flag, index) => {
    const next = flags[index + 1]
    const [left, right] = ends(flag, width(flag))
    const isFree = taken.every(([from, until]) => right + 6 <= from || left - 6 >= until)
    const fits = isFree && left >= free[index]! && right + 6 <= (next ? ends(next, size.text)[0] : size.width)
    const text = fits ? flag.text : flag.letter
    free[index + 1] = ends(flag, textWidth(text, size.text))[1] + 6
    return {
      kind: 'text',
      x: round(flag.isBreak ? flag.x + 4 : flag.x),
      y: round(plot.top - lineHeight * 0.35),
      text,
      ink: 'quiet',
      size: size.text,
      anchor: flag.isBreak ? 'start' : 'middle',
      halo: true,
    }
  })
}
