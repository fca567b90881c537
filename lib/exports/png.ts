import path from 'node:path'

const sharpness = 2
/** Of a drawing whose unit is a pixel of the screen. */
const screenDensity = 72

/** An SVG of the app as PNG, with the fonts of the app. */
export async function png(svg: string): Promise<Uint8Array> {
  // Read when the library is loaded.
  process.env.FONTCONFIG_FILE ??= path.join(process.cwd(), 'lib/exports/fonts.conf')
  const { default: sharp } = await import('sharp')
  return sharp(Buffer.from(svg), { density: screenDensity * sharpness })
    .png({ compressionLevel: 9 })
    .toBuffer()
}
