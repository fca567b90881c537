import { readFileSync } from 'node:fs'

/**
 * Which characters a TrueType font can draw, from its table "cmap" (OpenType specification, formats 4 and 12).
 * PDF/UA and PDF/A refuse a character without a glyph, so it must be known before.
 */
export function readCoverage(file: string): (codePoint: number) => boolean {
  const font = readFileSync(file)
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const ranges = cmapTables(view).flatMap((at) => (view.getUint16(at) === 12 ? rangesOf12(view, at) : rangesOf4(view, at)))
  const covered = new Set<number>()
  for (const [first, last] of ranges) for (let codePoint = first; codePoint <= last; codePoint++) covered.add(codePoint)
  return (codePoint) => covered.has(codePoint)
}

function cmapTables(view: DataView): number[] {
  const tables = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + index * 16)
  const cmap = tables.find((at) => view.getUint32(at) === 0x636d6170)
  if (cmap === undefined) return []
  const start = view.getUint32(cmap + 8)
  const encodings = Array.from({ length: view.getUint16(start + 2) }, (_, index) => start + view.getUint32(start + 8 + index * 8))
  return encodings.filter((at) => [4, 12].includes(view.getUint16(at)))
}

const rangesOf12 = (view: DataView, at: number): [number, number][] =>
  Array.from({ length: view.getUint32(at + 12) }, (_, index) => at + 16 + index * 12).map((group) => [
    view.getUint32(group),
    view.getUint32(group + 4),
  ])

function rangesOf4(view: DataView, at: number): [number, number][] {
  const size = view.getUint16(at + 6)
  return Array.from({ length: size / 2 }, (_, index): [number, number] => [
    view.getUint16(at + 16 + size + index * 2),
    view.getUint16(at + 14 + index * 2),
  ]).filter(([first]) => first !== 0xffff)
}
