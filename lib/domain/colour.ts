/** "#0d5468" */
export type Colour = `#${string}`

/** What a page says with a colour of a region must stand out from what is behind it this much (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5

// The backgrounds of app/themes/neutraal.css on which a link stands: the page, a box, a quiet box.
const backgrounds: readonly Colour[] = ['#fbfaf7', '#ffffff', '#f4f1ea']

/** The colours that go with the accent of a region. */
export type Accent = { colour: Colour; hover: Colour; subtle: Colour }

export function accentOf(colour: Colour): Accent {
  return { colour, hover: mixed(colour, '#000000', 0.28), subtle: mixed(colour, '#ffffff', 0.9) }
}

/** How much the accent stands out where it does so least, also on its own quiet background; buttons have it behind white. */
export function contrastOfAccent(colour: Colour): number {
  return Math.min(...[...backgrounds, accentOf(colour).subtle].map((background) => contrast(colour, background)))
}

/** Between 1 (the same) and 21 (black on white), as WCAG counts it. */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light! + 0.05) / (dark! + 0.05)
}

function luminance(colour: Colour): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

const channels = (colour: Colour): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

function mixed(colour: Colour, other: Colour, part: number): Colour {
  const added = channels(other)
  const sum = channels(colour).map((channel, index) => Math.round(channel * (1 - part) + added[index]! * part))
  return `#${sum.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/** A colour as somebody types or picks it; null when it is none. */
export const readColour = (typed: string): Colour | null => {
  const [, digits] = /^#?([0-9a-f]{6})$/i.exec(typed.trim()) ?? []
  return digits === undefined ? null : `#${digits.toLowerCase()}`
}
