const narrow = new Set("iljtfrI.,:;'!|()[]* ")
const wide = new Set('mwMW%@')

/** About how wide a text in Source Sans 3 is, in the unit of `size`; rather too wide than too narrow. */
export function textWidth(text: string, size: number, isBold = false): number {
  const ems = [...text].reduce((sum, sign) => sum + (narrow.has(sign) ? 0.31 : wide.has(sign) ? 0.84 : /[A-Z]/.test(sign) ? 0.6 : 0.52), 0)
  return ems * size * (isBold ? 1.05 : 1)
}

/** In one line, or in two of about the same length where one is wider than `room`. */
export function inTwoLines(text: string, size: number, room: number): string[] {
  if (textWidth(text, size) <= room || !text.includes(' ')) return [text]
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index)
  const cut = spaces.reduce((best, each) => (Math.abs(each - text.length / 2) < Math.abs(best - text.length / 2) ? each : best))
  return [text.slice(0, cut), text.slice(cut + 1)]
}

/** In as many lines as it takes; a word that is wider than `room` has a line of its own. */
export function inLines(text: string, size: number, room: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && textWidth(longer, size) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** As much of a text as fits, with a mark where something is left out. */
export function fitting(words: string, size: number, room: number, isBold = false): string {
  if (textWidth(words, size, isBold) <= room) return words
  const signs = [...words]
  while (signs.length > 1 && textWidth(`${signs.join('')}…`, size, isBold) > room) signs.pop()
  return `${signs.join('').trimEnd()}…`
}
