import { longestNumber, numberInWords, readDutchNumber, type ReadNumber } from '@/lib/domain/dutch-number'
import { statusMarks, type Figure, type KpiKind } from '@/lib/domain/kpi'

/** Who entered a figure, by his function; what a document says nobody did. */
export const enteredInWords = (works: string): string =>
  works === 'uit het document' ? 'Overgenomen uit het document' : `Ingevuld door ${works}`

export type ReadFigure =
  | { ok: true; figure: Figure | null }
  | Exclude<ReadNumber, { ok: true }>
  | { ok: false; failure: 'fraction' }
  | { ok: false; failure: 'not-a-count' }

const none = { value: null, numerator: null, denominator: null }

/**
 * Reads one cell of the grid: "12,5", with a star behind it provisional and with two revised provisional; "geheim" or "." secret; "onbekend" or
 * "?" unknown; of a percentage also "12/98", numerator and denominator. Nothing: no figure (null). A count is a whole number from zero up.
 */
export function readFigure(text: string, kind: KpiKind): ReadFigure {
  if (text.trim().length > longestNumber) return { ok: false, failure: 'not-a-number' }
  const [, said = '', stars] = /^(.*?)\s*(\*{0,2})$/.exec(text.trim().toLowerCase()) ?? []
  if (said === '') return { ok: true, figure: null }
  if (said === 'geheim' || said === '.') return { ok: true, figure: { ...none, status: 'secret' } }
  if (said === 'onbekend' || said === '?') return { ok: true, figure: { ...none, status: 'unknown' } }
  const status = stars === '*' ? 'provisional' : stars === '**' ? 'revisedProvisional' : 'final'
  const [, over, under] = /^(\d+)\s*\/\s*(\d+)$/.exec(said) ?? []
  if (over !== undefined && kind === 'percentage') {
    const [numerator, denominator] = [Number(over), Number(under)]
    if (denominator === 0 || numerator > denominator) return { ok: false, failure: 'fraction' }
    return { ok: true, figure: { value: Math.round((1_000_000 * numerator) / denominator) / 10_000, numerator, denominator, status } }
  }
  const read = readDutchNumber(said)
  if (!read.ok) return read
  if (kind !== 'percentage' && (!Number.isInteger(read.value) || read.value < 0)) return { ok: false, failure: 'not-a-count' }
  return { ok: true, figure: { ...none, value: read.value, status } }
}

/** A figure as it stands in its cell: readFigure() reads it back the same. */
export function figureInText(figure: Figure | null): string {
  if (figure === null) return ''
  if (figure.status === 'secret') return 'geheim'
  if (figure.status === 'unknown' || figure.value === null) return 'onbekend'
  if (figure.numerator !== null && figure.denominator !== null)
    return `${figure.numerator}/${figure.denominator}${statusMarks[figure.status]}`
  // Without marks of thousands: 1.234 can be read in two ways.
  return `${numberInWords(figure.value).replaceAll('.', '')}${statusMarks[figure.status]}`
}
