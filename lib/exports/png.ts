import path from 'node:path'

/** Pixels to an inch at which a unit of a drawing is one pixel. */
const density = 72

type Png = { bytes: Uint8Array; width: number; height: number }

/** An SVG of the app as PNG on white, with the fonts of the app; `sharpness`: how many pixels each way for a unit of the drawing. */
export async function png(svg: string, sharpness = 2): Promise<Png> {
  // Read when the library is loaded.
  process.env.FONTCONFIG_FILE ??= path.join(process.cwd(), 'lib/exports/fonts.conf')
  const { default: sharp } = await import('sharp')
  const { data, info } = await sharp(Buffer.from(svg), { density: density * sharpness })
    .flatten({ background: '#ffffff' })
    .png({ compressionLevel: 9 })
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}
