import { isBlank, type Column, type Value } from '@/lib/domain/agenda-columns'
import { plainText } from '@/lib/domain/agenda-rows'
import { clientDataIn } from '@/lib/domain/client-data'
import { isDay } from '@/lib/domain/dutch-dates'
import { numberInWords, readDutchNumber } from '@/lib/domain/dutch-number'
import { euros } from '@/lib/domain/euro-amount'

// A value and the cell that shows it, there and back.

export type FileCell = string | number | boolean | null | readonly string[]
export type ReadCell = { value: Value } | { problem: string }

/** What a file shows for a value: words, euros, and a list as a list. */
export function cellOf({ kind, words }: Column, value: Value): FileCell {
  if (isBlank(value)) return null
  if (kind === 'amount') return (value as number) / 100
  if (kind === 'choice') return words![String(value)]!
  if (kind === 'choices') return (value as string[]).map((name) => words![name]!)
  return value
}

/** The value in a sentence, for who looks over what changes. */
export function valueInWords(column: Column, value: Value): string | null {
  if (isBlank(value)) return null
  if (column.kind === 'amount') return euros(value as number)
  if (column.kind === 'yes') return value ? 'Ja' : 'Nee'
  const cell = cellOf(column, value)
  return Array.isArray(cell) ? cell.join('; ') : typeof cell === 'number' && column.kind !== 'number' ? numberInWords(cell) : String(cell)
}

/** What a cell says; a problem is a sentence about it. */
export function readCell(column: Column, cell: unknown): ReadCell {
  const said = Array.isArray(cell) ? cell.map(textOf).join('\n') : textOf(cell)
  if (said === '') return column.required ? { problem: `Vul ${inSentence(column)} in.` } : { value: column.blank }
  if (/[\0\ufffe\uffff]/.test(said) || !said.isWellFormed()) return wrong(column, 'heeft tekens die niet kunnen worden bewaard')
  const found = column.kind === 'text' || column.kind === 'list' ? clientDataIn(said) : null
  return found === null ? readers[column.kind](column, said, cell) : { problem: `${inSentence(column)}: ${found}` }
}

const textOf = (cell: unknown): string =>
  typeof cell === 'string' ? plainText(cell) : typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : ''

const inSentence = ({ label }: Column) => `“${label}”`
const wrong = (column: Column, what: string): ReadCell => ({ problem: `${inSentence(column)} ${what}.` })
const shown = (text: string) => `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`

type Reader = (column: Column, said: string, cell: unknown) => ReadCell

const readText: Reader = (column, said) => {
  if (said.length > column.longest) return wrong(column, `is te lang: hooguit ${column.longest.toLocaleString('nl-NL')} tekens`)
  if (column.isNumbering && (!/^[\p{L}\p{N}][\p{L}\p{N}.\-_]*$/u.test(said) || said.toLowerCase() === 'nieuw'))
    return wrong(column, `is ${shown(said)}; gebruik letters, cijfers en punten, bijvoorbeeld 1.2a`)
  return { value: said }
}

const readNumber: Reader = (column, said, cell) => {
  const read = typeof cell === 'number' ? { ok: true as const, value: cell } : readDutchNumber(said.replace(/^€\s*/, ''))
  if (!read.ok && read.failure === 'ambiguous')
    return wrong(
      column,
      `is ${shown(said)}; dat kan ${read.readings.map((one) => numberInWords(one)).join(' of ')} zijn, dus typ het zonder punt`,
    )
  if (!read.ok) return wrong(column, `is ${shown(said)}, en dat is geen getal`)
  const number = read.value
  const value = column.kind === 'amount' ? Math.round(number * 100) : Number(number.toFixed(2))
  const [least, most] = column.between!
  if (value < least || value > most)
    return wrong(column, `is ${shown(said)}; het mag van ${least} tot en met ${most.toLocaleString('nl-NL')} zijn`)
  return least >= 1 && !Number.isInteger(value) ? wrong(column, `is ${shown(said)}, en dat is geen heel getal`) : { value }
}

const readDay: Reader = (column, said) => {
  const [, d = '', m = '', y = ''] = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(said) ?? []
  const day = d ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : said
  return isDay(day) ? { value: day } : wrong(column, `is ${shown(said)}; typ een dag als 31-12-2026`)
}

const readYes: Reader = (column, said) => {
  const word = said.toLowerCase()
  if (['ja', 'true', 'waar', 'x'].includes(word)) return { value: true }
  return ['nee', 'false', 'onwaar'].includes(word) ? { value: false } : wrong(column, `is ${shown(said)}; typ Ja of Nee`)
}

const nameOf = ({ words }: Column, word: string): string | null =>
  Object.entries(words!).find(([, known]) => known.toLowerCase() === word.toLowerCase())?.[0] ?? null
const unknownWord = (column: Column, word: string) =>
  wrong(column, `is ${shown(word)}; kies uit: ${Object.values(column.words!).join(', ')}`)

const readChoice: Reader = (column, said) => {
  const name = nameOf(column, said)
  return name === null ? unknownWord(column, said) : { value: name }
}

const linesOf = (said: string) => said.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))

const readChoices: Reader = (column, said) => {
  const words = said.split(/[\n,;]/).flatMap((word) => (word.trim() === '' ? [] : [word.trim()]))
  const names = words.map((word) => nameOf(column, word))
  const unknown = words.find((_, index) => names[index] === null)
  return unknown === undefined ? { value: [...new Set(names as string[])] } : unknownWord(column, unknown)
}

const readList: Reader = (column, said) => {
  const lines = linesOf(said)
  if (lines.length > 200) return wrong(column, 'heeft meer dan 200 regels')
  return lines.some((line) => line.length > column.longest)
    ? wrong(column, `heeft een regel van meer dan ${column.longest.toLocaleString('nl-NL')} tekens`)
    : { value: lines }
}

const readers: Record<Column['kind'], Reader> = {
  ...{ text: readText, number: readNumber, amount: readNumber, date: readDay, yes: readYes },
  ...{ choice: readChoice, choices: readChoices, list: readList },
}
