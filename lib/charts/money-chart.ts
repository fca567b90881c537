import { scaleLinear } from 'd3-scale'
import { euros } from '@/lib/domain/euro-amount'
import type { Ink } from './chart-looks'
import { box, fill, round, stroke, vertical, type Picture, type Shape } from './shape'
import { inLines, textWidth } from './text-width'

/** What is planned for something beside what was spent on it, and what lapsed before it was. */
export type MoneyBar = { name: string; planned: bigint; spent: bigint; lapsed: bigint }

/** Each is drawn at about its own size, as chartSizes are. */
export type MoneySize = { width: number; text: number; bar: number }

export const moneySizes = {
  wide: { width: 720, text: 14, bar: 16 },
  narrow: { width: 288, text: 12.5, bar: 14 },
} satisfies Record<string, MoneySize>

/**
 * For each row its name, an open bar for what is planned and below it a full one for what was spent, both from nothing on one scale; a third, greyed, for
 * what lapsed, where something did. Words at each bar say which it is and how much, so none of it hangs on colour.
 */
export function moneyPicture(rows: readonly MoneyBar[], size: MoneySize): Picture {
  const { width, text, bar } = size
  const room = Math.max(...rows.flatMap(wordsOf).map((words) => textWidth(words, text))) + 10
  const most = Math.max(1, ...rows.flatMap(({ planned, spent }) => [Number(planned), Number(spent)]))
  const xOf = scaleLinear()
    .domain([0, most])
    .range([1, width - room])
  let top = 0
  const shapes = rows.flatMap((row): Shape[] => {
    const name = inLines(row.name, text * 1.05, width)
    const under = top + text * 1.25 * name.length + text * 0.45
    const bars = barsOf(row)
    const drawn = [
      ...name.map((line, index) => written(line, 0, top + text * 1.25 * (index + 1) - text * 0.05, text, true)),
      ...bars.flatMap((one, index) => drawnBar(one, { top: under + bar * index, xOf, size })),
      stroke(vertical(under - 1, under + bar * bars.length + 1, 1), 'axis', 1),
    ]
    top = under + bar * bars.length + text * 1.1
    return drawn
  })
  return { width, height: Math.ceil(top), shapes }
}

type Bar = { cents: bigint; words: string; ink: Ink; isOpen?: boolean }

const barsOf = ({ planned, spent, lapsed }: MoneyBar): Bar[] => [
  { cents: planned, words: `${euros(planned)} begroot`, ink: 'axis', isOpen: true },
  { cents: spent, words: `${euros(spent)} besteed`, ink: 'series-1' },
  ...(lapsed > 0n ? [{ cents: lapsed, words: `${euros(lapsed)} vervallen`, ink: 'other' as const }] : []),
]
const wordsOf = (row: MoneyBar) => barsOf(row).map(({ words }) => words)

type Drawing = { top: number; xOf: (euros: number) => number; size: MoneySize }

function drawnBar({ cents, words, ink, isOpen }: Bar, { top, xOf, size: { text, bar } }: Drawing): Shape[] {
  const end = xOf(Math.max(0, Number(cents)))
  const shape = isOpen ? stroke(box(1, end, top + 1, top + bar - 1), ink, 1.5) : fill(box(1, end, top + 1, top + bar - 2), ink)
  return [...(cents > 0n ? [shape] : []), written(words, end + 6, top + bar * 0.5 + text * 0.35, text)]
}

const written = (words: string, x: number, y: number, size: number, isBold = false): Shape => ({
  ...{ kind: 'text', x: round(x), y: round(y), text: words, ink: 'text', size, anchor: 'start', isBold },
})

/** What is drawn, in a sentence. */
export const moneySummary = (rows: readonly MoneyBar[]): string =>
  `Begroot naast besteed. ${rows.map((row) => `${row.name}: ${wordsOf(row).join(', ')}`).join('. ')}.`
