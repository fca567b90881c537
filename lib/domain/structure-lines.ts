import { scales, scaleWords, type Scale } from '@/lib/domain/scale'

// Lists that people type a line each, with a bar between the parts of a line: works everywhere, and can be pasted.

export type PhaseLine = { scale: Scale; title: string; planning: string }
export type PartyLine = { name: string; remark: string | null }
export type ReferenceLine = { code: string; printed: string; title: string; text: string }
export type LinkLine = { name: string; remark: string; url: string | null }

export const readLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const partsOf = (line: string): string[] => line.split('|').map((part) => part.trim())
const inLine = (...parts: (string | null)[]): string =>
  parts
    .map((part) => part ?? '')
    .join(' | ')
    .replace(/(\s\|\s*)+$/, '')

/** "Regionaal | Ontwikkelen | 2022" */
export function readPhaseLine(line: string): PhaseLine | null {
  const [word = '', title = '', planning = '', ...more] = partsOf(line)
  const scale = scales.find((one) => scaleWords[one].toLowerCase() === word.toLowerCase())
  return scale && title !== '' && more.length === 0 ? { scale, title, planning } : null
}
export const phaseInLine = ({ scale, title, planning }: PhaseLine): string => inLine(scaleWords[scale], title, planning)

/** "Veilig Thuis | tijdens kwartaalgesprekken" */
export function readPartyLine(line: string): PartyLine | null {
  const [name = '', remark = '', ...more] = partsOf(line)
  return name !== '' && more.length === 0 ? { name, remark: remark || null } : null
}
export const partyInLine = ({ name, remark }: PartyLine): string => inLine(name, remark)

/** "03 | zie 03 | Doen en leren van casuïstiek"; a code alone is enough. */
export function readReferenceLine(line: string): ReferenceLine | null {
  const [code = '', printed = '', title = '', text = '', ...more] = partsOf(line.replace(/^zie\s+/i, ''))
  return code !== '' && more.length === 0 ? { code, printed: printed || `zie ${code}`, title, text } : null
}
export const referenceInLine = ({ code, printed, title, text }: ReferenceLine): string =>
  inLine(code, printed === `zie ${code}` && title === '' && text === '' ? null : printed, title, text)

/** "Bovenregionale agenda Midden-Nederland | bespreken in mei | https://…" */
export function readLinkLine(line: string): LinkLine | null {
  const parts = partsOf(line)
  const url = parts.find(isWebAddress) ?? null
  const [name = '', remark = '', ...more] = parts.filter((part) => part !== url)
  return name !== '' && more.length === 0 ? { name, remark, url } : null
}
export const linkInLine = ({ name, remark, url }: LinkLine): string => inLine(name, remark, url)

export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s]+$/.test(text) && text.length <= 2000 && URL.canParse(text)
