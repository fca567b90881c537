import { cleanText } from '@/lib/exports/clean-text'
import type { Sheet, SheetCell, SheetColumn } from '@/lib/exports/document'

/** "dutch" opens rightly in a Dutch Excel; "open" is RFC 4180, for programs. */
export type CsvKind = 'dutch' | 'open'

const separators: Record<CsvKind, string> = { dutch: ';', open: ',' }

/** Excel would take text that begins so for a formula: OWASP, CSV Injection. */
const looksLikeFormula = /^[=+\-@\t\r]/

/** One sheet, or more below each other with a line of their name above and an empty line between. */
export function csv(sheets: readonly Sheet[], kind: CsvKind): Uint8Array {
  const separator = separators[kind]
  const tables = sheets.map((sheet) => {
    const lines = [
      sheet.columns.map(({ label }) => quoted(label, separator)),
      ...sheet.rows.map((row) => row.map((cell, index) => written(cell, sheet.columns[index]!, kind))),
    ]
    const name = sheets.length > 1 ? `${quoted(sheet.name, separator)}\r\n` : ''
    return name + lines.map((line) => `${line.join(separator)}\r\n`).join('')
  })
  return new TextEncoder().encode((kind === 'dutch' ? '\ufeff' : '') + tables.join('\r\n'))
}

function written(cell: SheetCell, { kind: columnKind }: SheetColumn, kind: CsvKind): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return kind === 'dutch' ? String(cell).replace('.', ',') : String(cell)
  if (columnKind === 'date') return kind === 'dutch' ? cell.split('-').reverse().join('-') : cell
  return quoted(cell, separators[kind])
}

function quoted(text: string, separator: string): string {
  const harmless = looksLikeFormula.test(text) ? `'${text}` : text
  const clean = cleanText(harmless)
  return clean.includes(separator) || /["\n]/.test(clean) ? `"${clean.replaceAll('"', '""')}"` : clean
}
