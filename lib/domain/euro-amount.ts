import { numberInWords } from '@/lib/domain/dutch-number'

/** As much as a file with an agenda takes: a hundred billion euros. */
export const mostCents = 10_000_000_000_000n

export type ReadEuros = { ok: true; cents: bigint } | { ok: false; failure: 'not-an-amount' | 'decimals' | 'dot-as-comma' | 'too-much' }

const amount = /^(-?)(\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(\d{2}|\d|-))?$/

/**
 * An amount as people here type it, to the cent: "110.000", "110.000,50", "€ 1.250,-". A dot stands between thousands and a comma before cents; what
 * reads otherwise is refused and never guessed.
 */
export function readEuros(text: string): ReadEuros {
  const said = text
    .trim()
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u2212\u2013]/, '-')
    .replace(/^(-?)\s*€\s*/, '$1')
  const [, sign, whole, cents] = amount.exec(said) ?? []
  if (whole === undefined) return { ok: false, failure: failureOf(said) }
  const read = BigInt(whole.replace(/[. ]/g, '')) * 100n + BigInt(cents === undefined || cents === '-' ? '0' : cents.padEnd(2, '0'))
  return read > mostCents ? { ok: false, failure: 'too-much' } : { ok: true, cents: sign ? -read : read }
}

function failureOf(said: string) {
  if (/^-?[\d. ]+,\d{3,}$/.test(said)) return 'decimals'
  return /^-?\d[\d,]*\.\d{1,2}$/.test(said) ? 'dot-as-comma' : 'not-an-amount'
}

/** As somebody would type it: "110.000", "110.000,50". */
export function eurosTyped(cents: bigint): string {
  const size = cents < 0n ? -cents : cents
  const whole = (size / 100n).toString().replace(/\B(?=(\d{3})+$)/g, '.')
  const rest = (size % 100n).toString().padStart(2, '0')
  return `${cents < 0n ? '-' : ''}${whole}${rest === '00' ? '' : `,${rest}`}`
}

/** Money is counted in cents: 1250 is "€ 12,50", 6000000 is "€ 60.000". The sign stays with its amount at the end of a line; a minus is one that is read out. */
export const euros = (cents: number | bigint): string =>
  `€\u00a0${numberInWords(Number(cents) / 100, BigInt(cents) % 100n === 0n ? undefined : 2).replace('-', '\u2212')}`
