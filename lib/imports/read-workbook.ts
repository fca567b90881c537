import readSheets, { readSheet, type CellValue } from 'read-excel-file/universal'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Cell, ImportRow } from '@/lib/imports/import-file'
import { importLimits, type ImportFailure } from '@/lib/imports/import-failures'
import { cellKey, checkSheet, percentStyles, type CheckedSheet } from '@/lib/imports/sheet-check'
import { unpack, zipDirectory } from '@/lib/imports/zip-directory'

/**
 * The rows of the first sheet with at least two filled rows. Formulas give their outcome, dates 'YYYY-MM-DD', percentages what the cell shows (9.8).
 * Everything that is read is looked over first (zip-directory, sheet-check), so that a small file can't take all memory.
 */
export async function readWorkbook(bytes: Buffer): Promise<Result<ImportRow[], ImportFailure>> {
  const texts = lookedOver(bytes)
  if (!texts.ok) return texts
  const chosen = firstFilledSheet(texts.value)
  if (!chosen.ok) return chosen
  const rows = await rowsOf(bytes, chosen.value.number)
  return rows === null ? failed('broken') : ok(rows.map((cells, index) => importRow(cells, index, chosen.value.percents)))
}

/** Every sheet of a workbook with its name, looked over in the same way. */
export async function readWorkbookSheets(bytes: Buffer): Promise<Result<NamedRows[], ImportFailure>> {
  const texts = lookedOver(bytes)
  if (!texts.ok) return texts
  for (const path of sheetPaths(texts.value)) {
    const checked = checkSheet(texts.value.get(path) ?? '', new Set())
    if (!checked.ok) return checked
  }
  try {
    const sheets = await readSheets(new Uint8Array(bytes).buffer)
    return ok(sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((cells, index) => importRow(cells, index, new Set())) })))
  } catch {
    return failed('broken')
  }
}

export type NamedRows = { name: string; rows: ImportRow[] }

/** The texts of the files in it that are looked over. */
function lookedOver(bytes: Buffer): Result<ReadonlyMap<string, string>, ImportFailure> {
  const directory = zipDirectory(bytes)
  if (!directory.ok) return directory
  const files = directory.value
  if (files.some(({ encrypted }) => encrypted)) return failed('encrypted-or-old')
  if (files.some(({ name }) => /vbaProject\.bin$/i.test(name))) return failed('has-macros')
  if (!files.some(({ name }) => name === 'xl/workbook.xml')) return failed('wrong-type')
  const texts = new Map<string, string>()
  for (const file of files.filter(({ name }) => /\.(xml|rels)$/.test(name))) {
    const unpacked = unpack(bytes, file)
    if (!unpacked.ok) return unpacked
    if (holdsTooManyTexts(unpacked.value.content)) return failed('too-large-inside')
    if (isLookedOver(file.name)) texts.set(file.name, unpacked.value.content.toString('latin1'))
  }
  return ok(texts)
}

/** Texts stand apart from the cells that show them, each between <si> and </si>; millions that no cell shows would still fill the memory. */
function holdsTooManyTexts(xml: Buffer): boolean {
  let tags = 0
  for (let at = xml.indexOf('si>'); at !== -1; at = xml.indexOf('si>', at + 3)) tags += 1
  return tags > 2 * importLimits.cells
}

const isLookedOver = (name: string): boolean =>
  /^xl\/(worksheets\/[^/]+\.xml|workbook\.xml|styles\.xml|_rels\/workbook\.xml\.rels)$/.test(name)

type ChosenSheet = CheckedSheet & { number: number }

function firstFilledSheet(texts: ReadonlyMap<string, string>): Result<ChosenSheet, ImportFailure> {
  const styles = percentStyles(texts.get('xl/styles.xml') ?? '')
  for (const [index, path] of sheetPaths(texts).entries()) {
    const xml = texts.get(path)
    if (xml === undefined) continue
    const checked = checkSheet(xml, styles)
    if (!checked.ok) return checked
    if (checked.value.filledRows > 1) return ok({ ...checked.value, number: index + 1 })
  }
  return failed('no-rows')
}

/** In the order of the tabs. */
function sheetPaths(texts: ReadonlyMap<string, string>): string[] {
  const attribute = (tag: string, name: string) => new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  const tags = (file: string, name: string) => (texts.get(file) ?? '').match(new RegExp(`<(?:\\w+:)?${name}\\s[^<>]*>`, 'g')) ?? []
  const targets = new Map(
    tags('xl/_rels/workbook.xml.rels', 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target')] as const),
  )
  return tags('xl/workbook.xml', 'sheet').map((tag) => {
    const target = targets.get(/\s\w+:id="([^"]*)"/.exec(tag)?.[1] ?? '') ?? ''
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`
  })
}

/** Null when it is no workbook after all: the library throws whatever it trips over. */
async function rowsOf(bytes: Buffer, sheet: number): Promise<(CellValue | null)[][] | null> {
  try {
    return await readSheet(new Uint8Array(bytes).buffer, sheet)
  } catch {
    return null
  }
}

const importRow = (cells: readonly (CellValue | null)[], index: number, percents: ReadonlySet<number>): ImportRow => ({
  line: index + 1,
  cells: cells.map((cell, column) => plainCell(cell, percents.has(cellKey(index, column)))),
})

/** 0.098 as a percentage is 9.8; twelve digits take away what binary fractions add (0.07 times 100). */
function plainCell(cell: unknown, isPercent: boolean): Cell {
  if (typeof cell === 'number') return isPercent ? Number((cell * 100).toPrecision(12)) : Number(cell.toPrecision(15))
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? 'WAAR' : 'ONWAAR'
  return typeof cell === 'string' ? cell.trim() : ''
}
