const dutch = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 10 })

/**
 * A number as Dutch text: 1234.5 is "1.234,5". `digits`: that many decimals exactly ("12,0"); without it as many as there are, at most ten.
 * A minus is the sign on the keyboard, as Intl writes it for nl-NL (conventies-nl.md 4.5).
 */
export const numberInWords = (value: number, digits?: number): string =>
  digits === undefined
    ? dutch.format(value)
    : value.toLocaleString('nl-NL', { minimumFractionDigits: digits, maximumFractionDigits: digits })

export type ReadNumber =
  { ok: true; value: number } | { ok: false; failure: 'not-a-number' } | { ok: false; failure: 'ambiguous'; readings: [number, number] }

/** A longer text is no number, and takes a reader of patterns too long. */
export const longestNumber = 60

const plain = /^-?\d+(?:[.,]\d+)?$/
const thousands = /^-?\d{1,3}(?:([., ])\d{3}(?:\1\d{3})*)(?:([.,])\d+)?$/
const unclear = /^-?[1-9]\d{0,2}[.,]\d{3}$/

/**
 * Reads a number as people type it, with comma or dot: "12,5", "12.5", "1.234,5", "1,234.5", "1 234", "-3", "9,8%" (9.8).
 * One mark with exactly three digits after it ("1.234") may be a thousand or a decimal: `ambiguous`, with both readings, the whole one first
 * (conventies-nl.md 4.5: ask back). "0,125" starts with a zero, so it can only be a decimal.
 */
export function readDutchNumber(text: string): ReadNumber {
  if (text.trim().length > longestNumber) return { ok: false, failure: 'not-a-number' }
  const said = text
    .trim()
    .replace(/\s*%$/, '')
    .replace(/[\u2212\u2013]/, '-')
    .replace(/[\u00a0\u202f]/g, ' ')
  if (unclear.test(said)) {
    return { ok: false, failure: 'ambiguous', readings: [Number(said.replace(/[.,]/, '')), Number(said.replace(',', '.'))] }
  }
  if (plain.test(said)) return finite(Number(said.replace(',', '.')))
  const [, group, decimal] = thousands.exec(said) ?? []
  if (group === undefined || group === decimal) return { ok: false, failure: 'not-a-number' }
  return finite(Number(said.replaceAll(group, '').replace(',', '.')))
}

const finite = (value: number): ReadNumber =>
  Number.isFinite(value) ? { ok: true, value: value === 0 ? 0 : value } : { ok: false, failure: 'not-a-number' }
