/** Something in a text that points to one person, and the words around it. */
export type Mention = { found: string; within: string }

/** Where a text stands that everybody will read. */
export type TextPlace = {
  kind: 'agenda' | 'ambition' | 'result' | 'activity' | 'kpi' | 'report'
  agenda: string
  /** Of an ambition or what is under it; empty: the whole. */
  code: string
  /** "Ambitie 3" */
  name: string
  /** Of a report. */ period: string | null
  /** It doesn't change any more. */ isClosed: boolean
}

export type PlacedMention = Mention & { at: TextPlace }

/** peopleIn() of several texts, each time with the first place where it stands. */
export function peopleAt(texts: readonly { at: TextPlace; content: unknown }[], names: readonly string[]): PlacedMention[] {
  const mentions = texts.flatMap(({ at, content }) => peopleIn(content, names).map((mention) => ({ ...mention, at })))
  return mentions.filter(
    ({ found, within }, index) => mentions.findIndex((other) => other.found === found && other.within === within) === index,
  )
}

const mailAddress = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu
const telephone = /(?<![\d.,])(?:\+31\s?|0031\s?|0)(?:\(0\))?[1-9](?:[\s-]?\d){8}(?!\d)/g
const titled =
  /(?<!\p{L})(?:[Mm]evrouw|[Mm]eneer|[Dd]e heer|[Mm]w\.?|[Dd]hr\.?)\s(?:\p{Lu}\.\s?)*(?:(?:de|den|der|ten|ter|van|Van|De)\s)*\p{Lu}\p{Ll}+/gu

/**
 * Who is named in plain data, such as a report: the people of whom the names are given, mail addresses, telephone numbers, and "mevrouw Jansen".
 * Each once, in the order of the data. `names`: whole names; a surname alone is too often a word.
 */
export function peopleIn(content: unknown, names: readonly string[]): Mention[] {
  const known = names.filter((name) => /\s/.test(name.trim())).map((name) => escaped(name.trim()).replaceAll(/\s+/g, '\\s+'))
  const named = known.length ? [new RegExp(`(?<!\\p{L})(?:${known.join('|')})(?!\\p{L})`, 'giu')] : []
  const mentions = textsIn(content).flatMap((text) =>
    [...named, titled, mailAddress, telephone].flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ found, within: wordsAround(text, index, found.length) })),
    ),
  )
  return [...new Map(mentions.map((mention) => [`${mention.found}\n${mention.within}`, mention])).values()]
}

function textsIn(content: unknown): string[] {
  if (typeof content === 'string') return [content]
  return typeof content === 'object' && content !== null ? Object.values(content).flatMap(textsIn) : []
}

const around = 60

/** The sentence or so in which it stands. */
function wordsAround(text: string, index: number, length: number): string {
  const before = text.slice(0, index)
  const after = text.slice(index + length)
  const start = before.length > around ? `… ${before.slice(-around).replace(/^\S*\s/, '')}` : before
  const end = after.length > around ? `${after.slice(0, around).replace(/\s\S*$/, '')} …` : after
  return (start + text.slice(index, index + length) + end).replaceAll(/\s+/g, ' ').trim()
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
