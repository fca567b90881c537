import { crc32, deflateSync } from 'node:zlib'
import { bar, barSigns } from '@/lib/domain/light-looks'
import type { LightCounts } from '@/lib/domain/standing'
import { barParts, fillColours } from '@/lib/exports/light-bars'

const scale = 4
const [width, height] = [bar.width * scale, bar.height * scale]

/** A stacked bar of lights as PNG, for Word: not every version of it shows SVG. The signs are left out, the figures stand beside it. */
export function barPicture(counts: LightCounts): Uint8Array {
  const pixels = Buffer.alloc(height * (1 + width * 3), 0xff)
  for (let y = 0; y < height; y++) pixels[y * (1 + width * 3)] = 0 // each line begins with its filter: none
  const paint = (x: number, y: number, colour: Buffer) => colour.copy(pixels, y * (1 + width * 3) + 1 + x * 3)

  for (const part of barParts(counts)) {
    const { hollow } = barSigns[part.light]
    const colour = Buffer.from(fillColours[part.light].slice(1), 'hex')
    const [left, right] = [Math.round(part.x * scale), Math.min(width, Math.round((part.x + part.width) * scale))]
    for (let y = 0; y < height; y++)
      for (let x = left; x < right; x++) {
        const isEdge = x < left + scale || x >= right - scale || y < scale || y >= height - scale
        const isGap = hollow === 'dashed' && Math.floor((x - left + y) / (2 * scale)) % 2 === 1
        if (!hollow || (isEdge && !isGap)) paint(x, y, colour)
      }
  }
  return png(pixels)
}

// Portable Network Graphics (Third Edition), 5.2-5.6: signature, header, data, end.
function png(pixels: Buffer): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8) // 8 bits, red green blue
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
