import { bar, barSigns, barWidths, lightIcons } from '@/lib/domain/light-looks'
import { shownLights, shownLightWords, type LightCounts, type ShownLight } from '@/lib/domain/standing'
import { iconPaths, openRing } from '@/lib/kernel/icons'

/** The colours of the neutral theme (app/themes/neutraal.css), for files, which know no theme. */
export const lightColours: Record<ShownLight, string> = {
  onTrack: '#1a6b43',
  atRisk: '#96500a',
  stuck: '#a3231b',
  noJudgement: '#555c61',
  notReported: '#555c61',
}

const fillColours: Record<ShownLight, string> = { ...lightColours, atRisk: '#c2711a' }

export function lightIcon(light: ShownLight, colour = lightColours[light]): string {
  const name = lightIcons[light]
  const shape =
    name === 'open'
      ? `<circle cx="8" cy="8" r="${openRing.r}" fill="none" stroke="${colour}" stroke-width="${openRing.width}" stroke-dasharray="${openRing.dashes}"/>`
      : `<path fill="${colour}" fill-rule="evenodd" d="${iconPaths[name]}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">${shape}</svg>`
}

type BarPart = { light: ShownLight; x: number; width: number }

/** The parts of a bar with their places, in the field of `bar`. */
function barParts(counts: LightCounts): BarPart[] {
  const lights = shownLights.filter((light) => counts[light] > 0)
  const widths = barWidths(lights.map((light) => counts[light]))
  return lights.map((light, index) => ({
    light,
    width: widths[index]!,
    x: widths.slice(0, index).reduce((sum, each) => sum + each + bar.gap, 0),
  }))
}

/** "12 op schema, 3 loopt risico": what a bar says to who doesn't see it. */
export function barWords(counts: LightCounts): string {
  const parts = shownLights.filter((light) => counts[light] > 0).map((light) => `${counts[light]} ${shownLightWords[light].toLowerCase()}`)
  return parts.join(', ') || 'nog niets'
}

/** A stacked bar of lights as SVG. Who draws it adds barWords() as its other text. */
export const lightBar = (counts: LightCounts): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${bar.width}" height="${bar.height}" viewBox="0 0 ${bar.width} ${bar.height}" aria-hidden="true">${barParts(counts).map(partShape).join('')}</svg>`

function partShape({ light, x, width }: BarPart): string {
  const { sign, hollow } = barSigns[light]
  const colour = fillColours[light]
  const at = (value: number) => Math.round(value * 100) / 100
  if (hollow)
    return `<rect x="${at(x + 0.5)}" y="0.5" width="${at(width - 1)}" height="${bar.height - 1}" fill="none" stroke="${colour}"${hollow === 'dashed' ? ' stroke-dasharray="2 2"' : ''}/>`
  const mark = sign ? `<path transform="translate(${at(x + width / 2)} 8)" d="${sign}" fill="none" stroke="#fff" stroke-width="1.7"/>` : ''
  return `<rect x="${at(x)}" y="0" width="${at(width)}" height="${bar.height}" fill="${colour}"/>${mark}`
}
