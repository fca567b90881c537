import { readDutchDate } from '@/lib/domain/dutch-dates'
import { numberInWords, readDutchNumber } from '@/lib/domain/dutch-number'
import type { TargetFields } from '@/lib/domain/kpi-target'

const nothing = { value: null, low: null, high: null, share: null, day: null }

/** A longer line is no target, and takes a reader of patterns too long. */
const longestLine = 300

/**
 * Reads "2025: 120", "2025: 3-10%", "2025: 51-49" (two parts that make a hundred are a division), "2023: juli 2023", "2024: minder dan nu".
 * What the agenda says of a number may stand behind it: "2025: 145 (hooguit 145 kinderen)". Behind a bar stands the decision it depends on: "2025: 10 | raadsbesluit over de begroting". Null for a line without a year or words.
 */
export function readTargetLine(line: string): TargetFields | null {
  if (line.length > longestLine) return null
  const [said = '', ...decision] = line.split('|')
  const [yearText = '', ...words] = said.split(':')
  const whole = words.join(':').trim()
  const year = /^\d{4}$/.test(yearText.trim()) ? Number(yearText) : 0
  if (whole === '' || year < 1990 || year > 2100) return null
  const decisionNeeded = decision
    .join('|')
    .trim()
    .replace(/^hangt af van\b/i, '')
    .trim()
  return { year, ...nothing, ...saidOf(whole), decisionNeeded: decisionNeeded || null }
}

/** "145 (hooguit 145 kinderen)" is 145, and printed as what stands between the brackets; without a number before them they are words. */
function saidOf(whole: string) {
  const [, number = '', printed = ''] = /^([^()]*)\((.*)\)$/.exec(whole) ?? []
  const meaning = meaningOf(number.trim())
  return printed.trim() !== '' && hasMeaning(meaning) ? { ...meaning, printed: printed.trim() } : { ...meaningOf(whole), printed: whole }
}

type Meaning = Pick<TargetFields, 'value' | 'low' | 'high' | 'share' | 'day'>

const hasMeaning = (meaning: Partial<Meaning>) => Object.values(meaning).some((part) => part !== null)

function meaningOf(printed: string): Partial<Meaning> {
  const [, first, between, second] = /^(\S+)\s*(-|–|tot)\s*(\S+)$/.exec(printed) ?? []
  if (first !== undefined && second !== undefined) {
    const [low, high] = [readDutchNumber(first), readDutchNumber(second)]
    if (low.ok && high.ok) {
      if (between !== 'tot' && low.value + high.value === 100) return { share: low.value }
      return low.value <= high.value ? { low: low.value, high: high.value } : {}
    }
  }
  const number = readDutchNumber(printed)
  if (number.ok) return { value: number.value }
  const day = readDutchDate(printed)
  return day && day.precision !== 'year' ? { day: day.date } : {}
}

/** The line as somebody would type it; where its words alone would be read otherwise, with the number before them. */
export function targetInLine({ year, printed, decisionNeeded, ...meaning }: TargetFields): string {
  const read = { ...nothing, ...meaningOf(printed) }
  const isSame = (Object.keys(nothing) as (keyof Meaning)[]).every((part) => read[part] === meaning[part])
  const said = isSame ? printed : `${meaningInLine(meaning)} (${printed})`
  return `${year}: ${said}${decisionNeeded ? ` | ${decisionNeeded}` : ''}`
}

function meaningInLine({ value, low, high, share, day }: Meaning): string {
  if (low !== null && high !== null) return `${typed(low)} tot ${typed(high)}`
  if (share !== null) return `${typed(share)}-${typed(100 - share)}`
  return day === null ? typed(value ?? 0) : day.split('-').reverse().join('-')
}

/** Without the dots that could be read in two ways. */
const typed = (number: number) => number.toLocaleString('nl-NL', { useGrouping: false, maximumFractionDigits: 10 })

/** How the app reads it: "120", "3 tot 10", "51 tegenover 49". Null: only words. */
export function targetMeaning({ value, low, high, share, day }: Omit<TargetFields, 'year' | 'printed' | 'decisionNeeded'>): string | null {
  if (value !== null) return numberInWords(value)
  if (low !== null && high !== null) return `${numberInWords(low)} tot ${numberInWords(high)}`
  if (share !== null) return `${numberInWords(share)} tegenover ${numberInWords(100 - share)}`
  return day
}
