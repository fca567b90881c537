import { readMeasurePeriod } from '@/lib/domain/measure-period'

const months = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december'
const ordinal = '[1-4]e|eerste|tweede|derde|vierde'
const phrase = new RegExp(
  `(?:(?:${ordinal}) (?:half ?jaar|kwartaal) (?:van )?\\d{4}|(?:\\d{1,2} )?(?:${months}) \\d{4}|\\d{4}(?:JJ|HJ|KW|MM)\\d{2}|` +
    `\\d{1,2}-\\d{1,2}-\\d{4}|\\d{4}-\\d{2}-\\d{2}|(?<!\\d)(?:19|20)\\d{2}(?:-(?:h?[12]|k[1-4]))?(?![\\d-]))\\*{0,2}`,
  'i',
)

/** Whether a text is a period and nothing else. */
export const isPeriod = (text: string): boolean => readMeasurePeriod(text) !== null

/**
 * Finds the period in a header such as "Jongeren met jeugdhulp 2020" or "2019 · Aantal"; `rest` is what else it says.
 * The period is '' when there is none.
 */
export function periodInHeader(header: string): { period: string; rest: string } {
  const [found = ''] = phrase.exec(header) ?? []
  if (!isPeriod(found)) return { period: '', rest: header.trim() }
  const rest = header
    .replace(found, '')
    .replace(/\s+/g, ' ')
    .replace(/\( ?\)/g, '')
    .replace(/^[\s·,:;/-]+|[\s·,:;/-]+$/g, '')
  return { period: found, rest }
}
