import { scaleLinear } from 'd3-scale'
import { euros } from '@/lib/domain/budget'
import { box, fill, round, stroke, vertical, type Picture, type Shape } from './shape'
import { fitting, textWidth } from './text-width'

/** What is planned for something beside what was spent on it. */
export type MoneyBar = { name: string; planned: bigint; spent: bigint }

/** Each is drawn at about its own size, as chartSizes are. */
export type MoneySize = { width: number; text: number; bar: number }

export const moneySizes = {
  wide: { width: 720, text: 14, bar: 16 },
  narrow: { width: 288, text: 12.5, bar: 14 },
} satisfies Record<string, MoneySize>

/**
 * For each row its name, an open bar for what is planned and below it a full one for what was spent, both from nothing on one scale. Words at each bar say
 * which it is and how much, so none of it hangs on colour.
 */
export function moneyPicture(rows: readonly MoneyBar[], size: MoneySize): Picture {
  const { width, text, bar } = size
  const words = rows.flatMap((row) => [plannedWords(row), spentWords(row)])
  const room = Math.max(...words.map((each) => textWidth(each, text))) + 10
  const most = Math.max(1, ...rows.flatMap(({ planned, spent }) => [Number(planned), Number(spent)]))
  const xOf = scaleLinear()
    .domain([0, most])
    .range([1, width - room])
  const rowHeight = text * 1.7 + bar * 2 + text * 1.1
  const shapes = rows.flatMap((row, index): Shape[] => {
    const top = index * rowHeight + text * 1.7
    const [planned, spent] = [xOf(Number(row.planned)), xOf(Number(row.spent))]
    return [
      written(fitting(row.name, text, width, true), 0, top - text * 0.5, text, true),
      ...(row.planned > 0n ? [stroke(box(1, planned, top + 1, top + bar - 1), 'axis', 1.5)] : []),
      ...(row.spent > 0n ? [fill(box(1, spent, top + bar + 1, top + bar * 2 - 2), 'series-1')] : []),
      stroke(vertical(top - 1, top + bar * 2 + 1, 1), 'axis', 1),
      written(plannedWords(row), planned + 6, top + bar * 0.5 + text * 0.35, text),
      written(spentWords(row), spent + 6, top + bar * 1.5 + text * 0.35, text),
    ]
  })
  return { width, height: Math.ceil(rows.length * rowHeight), shapes }
}

const plannedWords = ({ planned }: MoneyBar) => `${euros(planned)} begroot`
const spentWords = ({ spent }: MoneyBar) => `${euros(spent)} besteed`

const written = (words: string, x: number, y: number, size: number, isBold = false): Shape => ({
  ...{ kind: 'text', x: round(x), y: round(y), text: words, ink: 'text', size, anchor: 'start', isBold },
})

/** What is drawn, in a sentence. */
export const moneySummary = (rows: readonly MoneyBar[]): string =>
  `Begroot naast besteed. ${rows.map((row) => `${row.name}: ${plannedWords(row)}, ${spentWords(row)}`).join('. ')}.`
