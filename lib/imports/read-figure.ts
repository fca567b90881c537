import { readDutchNumber } from '@/lib/domain/dutch-number'
import type { ValueStatus } from '@/lib/domain/kpi'
import type { Cell } from '@/lib/imports/import-file'

/** Which mark stands before the decimals in a column. */
export type Notation = 'comma' | 'dot' | 'unknown'

/** `status` is null where the cell says nothing of it. */
export type ReadFigure = { value: number | null; status: ValueStatus | null; problem: string | null }

const secretWords = new Set(['.', '..', 'x', 'geheim'])
const unknownWords = new Set(['?', '-', '–', 'onbekend', 'n.b.', 'nb', 'nnb', '#n/b', '#n/a'])
const impossibleWords = new Set(['n.v.t.', 'nvt', 'niet van toepassing'])

const longestFigure = 60

const commaDecimals = /,\d{1,2}$|,\d{4,}$|^-?0,\d|\.\d{3},|^-?\d{1,3}(\.\d{3}){2,}$/
const dotDecimals = /\.\d{1,2}$|\.\d{4,}$|^-?0\.\d|,\d{3}\.|^-?\d{1,3}(,\d{3}){2,}$/

/** How a column writes its decimals, from the numbers that can be read in one way only; `unknown` when none says so, or they contradict. */
export function notationOf(cells: Iterable<Cell>): Notation {
  let [comma, dot] = [false, false]
  for (const cell of cells) {
    if (typeof cell === 'number' || cell.length > longestFigure || !/\d[.,]\d/.test(cell)) continue
    const { body } = withoutStars(cell.replace(/\s*%\s*(?=\**$)/, ''))
    comma ||= commaDecimals.test(body)
    dot ||= dotDecimals.test(body)
  }
  return comma === dot ? 'unknown' : comma ? 'comma' : 'dot'
}

/**
 * Reads one cell as a figure, with the marks of CBS (conventies-nl.md 3.2): "." is secret, one * provisional, two revised provisional.
 * Null for a blank cell and for "n.v.t.": there can be no figure. "1.234" is a problem where the column does not say what a dot is.
 */
export function readFigure(cell: Cell, notation: Notation): ReadFigure | null {
  if (typeof cell === 'number') return { value: cell, status: null, problem: null }
  const { body, stars } = cell.length > longestFigure ? { body: shortened(cell), stars: '' } : withoutStars(cell)
  const word = body.toLowerCase()
  if (body === '' && stars === '') return null
  if (impossibleWords.has(word)) return null
  if (secretWords.has(word) || /^<\s*\d+$/.test(word)) return { value: null, status: 'secret', problem: null }
  if (unknownWords.has(word)) return { value: null, status: 'unknown', problem: null }
  const status = stars === '*' ? 'provisional' : stars === '**' ? 'revisedProvisional' : null
  const read = readDutchNumber(body)
  if (read.ok) return { value: read.value, status, problem: null }
  if (read.failure === 'not-a-number') return { value: null, status, problem: `"${shortened(cell)}" is geen getal.` }
  if (notation === 'unknown') return { value: null, status, problem: `Is "${body}" een duizendtal of een getal met decimalen? ${askBack}` }
  const [whole, decimal] = read.readings
  return { value: (notation === 'comma') === body.includes(',') ? decimal : whole, status, problem: null }
}

const askBack = 'Schrijf een duizendtal zonder punt of komma.'

/** Whether a cell stands where figures stand: a number, or a mark instead of one. */
export function isFigure(cell: Cell): boolean {
  const figure = readFigure(cell, 'comma')
  return figure !== null && figure.problem === null
}

function withoutStars(text: string): { body: string; stars: string } {
  const [, body = '', stars = ''] = /^(.*?)\s*(\*{0,2})$/s.exec(text.trim()) ?? []
  return { body, stars }
}

export const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
