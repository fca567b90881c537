import { readDutchDate } from '@/lib/domain/dutch-dates'
import { numberInWords, readDutchNumber } from '@/lib/domain/dutch-number'
import type { TargetFields } from '@/lib/domain/kpi-target'

const nothing = { value: null, low: null, high: null, share: null, day: null }

/** A longer line is no target, and takes a reader of patterns too long. */
const longestLine = 300

/**
 * Reads "2025: 120", "2025: 3-10%", "2025: 51-49" (two parts that make a hundred are a division), "2023: juli 2023", "2024: minder dan nu".
 * Behind a bar stands the decision it depends on: "2025: 10 | raadsbesluit over de begroting". Null for a line without a year or words.
 */
export function readTargetLine(line: string): TargetFields | null {
  if (line.length > longestLine) return null
  const [said = '', ...decision] = line.split('|')
  const [yearText = '', ...words] = said.split(':')
  const printed = words.join(':').trim()
  const year = /^\d{4}$/.test(yearText.trim()) ? Number(yearText) : 0
  if (printed === '' || year < 1990 || year > 2100) return null
  const decisionNeeded = decision
    .join('|')
    .trim()
    .replace(/^hangt af van\b/i, '')
    .trim()
  return { year, ...nothing, ...meaningOf(printed), printed, decisionNeeded: decisionNeeded || null }
}

function meaningOf(printed: string): Partial<typeof nothing | TargetFields> {
  const [, first, second] = /^(\S+)\s*(?:-|–|tot)\s*(\S+)$/.exec(printed) ?? []
  if (first !== undefined && second !== undefined) {
    const [low, high] = [readDutchNumber(first), readDutchNumber(second)]
    if (low.ok && high.ok) {
      if (low.value + high.value === 100) return { share: low.value }
      return low.value <= high.value ? { low: low.value, high: high.value } : {}
    }
  }
  const number = readDutchNumber(printed)
  if (number.ok) return { value: number.value }
  const day = readDutchDate(printed)
  return day && day.precision !== 'year' ? { day: day.date } : {}
}

/** The line as somebody would type it. */
export const targetInLine = ({ year, printed, decisionNeeded }: Pick<TargetFields, 'year' | 'printed' | 'decisionNeeded'>): string =>
  `${year}: ${printed}${decisionNeeded ? ` | ${decisionNeeded}` : ''}`

/** How the app reads it: "120", "3 tot 10", "51 tegenover 49". Null: only words. */
export function targetMeaning({ value, low, high, share, day }: Omit<TargetFields, 'year' | 'printed' | 'decisionNeeded'>): string | null {
  if (value !== null) return numberInWords(value)
  if (low !== null && high !== null) return `${numberInWords(low)} tot ${numberInWords(high)}`
  if (share !== null) return `${numberInWords(share)} tegenover ${numberInWords(100 - share)}`
  return day
}
