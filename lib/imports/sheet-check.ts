import { failed, ok, type Result } from '@/lib/kernel/result'
import { importLimits } from '@/lib/imports/import-failures'

const cellTag = /<(?:\w+:)?c(?=[\s/>])([^<>]*)>/g
const address = /\sr\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']/
const styleOf = /\ss\s*=\s*["'](\d+)["']/

/** A formula has at most 8,192 characters, an outcome 32,767 (Excel specifications and limits). */
const longestCell = 45_000

type SheetFailure = 'broken' | 'not-computed' | 'too-many-rows'

/** `percents`: the cells that show a fraction as a percentage; their style says so, their number does not. */
export type CheckedSheet = { filledRows: number; percents: ReadonlySet<number> }
export const cellKey = (row: number, column: number): number => row * 20_000 + column

/**
 * Looks over the XML of a sheet before it becomes rows: a single filled cell in the last corner of the sheet would cost gigabytes there.
 * A formula without an outcome (a file that no spreadsheet program has saved) is `not-computed`. Rows and columns count from 0.
 */
export function checkSheet(xml: string, percentStyles: ReadonlySet<number>): Result<CheckedSheet, SheetFailure> {
  const percents = new Set<number>()
  let [filledRows, lastRow, filledCells, width] = [0, '', 0, 0]
  for (const match of xml.matchAll(cellTag)) {
    const attributes = match[1]!
    const [, letters, row] = address.exec(attributes) ?? []
    if (letters === undefined) return failed('broken')
    if (attributes.endsWith('/')) continue
    const start = match.index + match[0].length
    const content = xml.slice(start, start + 40)
    if (/^\s*<\/(?:\w+:)?c/.test(content)) continue
    if (/^<(?:\w+:)?f[\s/>]/.test(content) && isWithoutOutcome(xml, start, attributes)) return failed('not-computed')
    const column = columnNumber(letters)
    filledCells += 1
    width = Math.max(width, column + 1)
    if (Number(row) > importLimits.rows + 100 || width > importLimits.columns) return failed('too-many-rows')
    if (filledCells > importLimits.cells || Number(row) * width > 5 * importLimits.cells) return failed('too-many-rows')
    if (row !== lastRow) filledRows += 1
    lastRow = row!
    const [, style] = styleOf.exec(attributes) ?? []
    if (style !== undefined && percentStyles.has(Number(style))) percents.add(cellKey(Number(row) - 1, column))
  }
  return ok({ filledRows, percents })
}

/** An outcome that is an empty text is an outcome. */
function isWithoutOutcome(xml: string, start: number, attributes: string): boolean {
  const [cell = ''] = xml.slice(start, start + longestCell).split(/<\/(?:\w+:)?c>/, 1)
  if (!/<(?:\w+:)?v[\s/>]/.test(cell)) return true
  return !/\st="str"/.test(attributes) && /<(?:\w+:)?v\s*(?:\/>|><\/)/.test(cell)
}

/** A is 0, Z is 25, AA is 26. */
const columnNumber = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** The cell styles that show a percentage: the built-in formats 9 and 10 and every own format with a % (ECMA-376, 18.8.30). */
export function percentStyles(stylesXml: string): Set<number> {
  const formats = new Set([9, 10])
  for (const [, attributes] of stylesXml.matchAll(/<(?:\w+:)?numFmt\s([^<>]*)>/g)) {
    const [, id] = /numFmtId="(\d+)"/.exec(attributes!) ?? []
    const [, code] = /formatCode="([^"]*)"/.exec(attributes!) ?? []
    if (id && code?.includes('%')) formats.add(Number(id))
  }
  const start = stylesXml.search(/<(?:\w+:)?cellXfs[\s>]/)
  const cellStyles = start === -1 ? '' : stylesXml.slice(start, stylesXml.indexOf('cellXfs>', start + 10))
  const used = [...cellStyles.matchAll(/<(?:\w+:)?xf\s([^<>]*)>/g)].map(([, attributes]) => /numFmtId="(\d+)"/.exec(attributes!)?.[1])
  return new Set(used.flatMap((id, style) => (id !== undefined && formats.has(Number(id)) ? [style] : [])))
}
