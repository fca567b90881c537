import writeExcelFile, { type Cell, type Feature, type SheetData } from 'write-excel-file/node'
import { getCellAddress } from 'write-excel-file/utility'
import { cleanText } from '@/lib/exports/clean-text'
import type { Sheet, SheetCell, SheetColumn } from '@/lib/exports/document'

/** What Excel holds in one cell; more would make it offer a repair. */
const longestCell = 32_767

/** A workbook: each sheet with a frozen header, filters, widths that fit, and real dates and numbers. Text is text, never a formula. */
export async function xlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = sheets.map((sheet) => ({
    sheet: sheet.name,
    data: [sheet.columns.map(head), ...sheet.rows.map((row) => row.map((cell, index) => body(cell, sheet.columns[index]!)))] as SheetData,
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }))
  return writeExcelFile(written, { fontFamily: 'Calibri', fontSize: 11, features: [filters(sheets)] }).toBuffer()
}

const head = ({ label, kind }: SheetColumn): Cell => ({
  value: cleanText(label),
  type: String,
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'bottom',
  align: kind === 'number' ? 'right' : 'left',
  backgroundColor: '#e6f0f2',
  bottomBorderStyle: 'thin',
  bottomBorderColor: '#6b6558',
})

function body(cell: SheetCell, { kind, width }: SheetColumn): Cell {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' }
  if (kind === 'date')
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy', align: 'left', alignVertical: 'top' }
  return { value: cleanText(cell).slice(0, longestCell).toWellFormed(), type: String, format: '@', wrap: width >= 24, alignVertical: 'top' }
}

// The library has no filters; in the order of ECMA-376 (18.3.1.99) they come after the data.
const filters = (sheets: readonly Sheet[]): Feature<unknown> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _, { sheetIndex }) => {
          const { columns, rows } = sheets[sheetIndex]!
          const filter = `<autoFilter ref="A1:${getCellAddress(rows.length, columns.length - 1)}"/>`
          return xml.replace('</sheetData>', `</sheetData>${filter}`)
        },
      },
    },
  },
})
