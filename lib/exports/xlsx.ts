import writeExcelFile, { type Cell, type Feature, type Image, type SheetData } from 'write-excel-file/node'
import { getCellAddress } from 'write-excel-file/utility'
import { cleanText } from '@/lib/exports/clean-text'
import type { Sheet, SheetCell, SheetColumn } from '@/lib/exports/document'

/** What Excel holds in one cell; more would make it offer a repair. */
const longestCell = 32_767

/** Narrower columns hold one word or a date. */
const wrapsFrom = 24

/** A workbook: each sheet with a frozen header, filters, widths that fit, and real dates and numbers. Text is text, never a formula. */
export async function xlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = sheets.map((sheet) => ({
    sheet: sheet.name,
    data: [sheet.columns.map(head), ...sheet.rows.map((row) => fitted(row, sheet.columns))] as SheetData,
    orientation: 'landscape' as const,
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

/** Ten lines at most: a row that fills the screen can't be read beside another. */
function fitted(row: readonly SheetCell[], columns: readonly SheetColumn[]): Cell[] {
  const lines = row.map((cell, index) => (typeof cell === 'string' ? linesIn(cell, columns[index]!) : 1))
  const height = 15 * Math.min(10, Math.max(...lines))
  const cells = row.map((cell, index) => body(cell, columns[index]!))
  const first = cells.findIndex((cell) => cell !== null)
  return cells.map((cell, index) => (index === first ? Object.assign({}, cell, { height }) : cell))
}

const linesIn = (text: string, { width }: SheetColumn): number =>
  width < wrapsFrom ? 1 : text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 0.95))), 0)

function body(cell: SheetCell, { kind, width }: SheetColumn): Cell {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' }
  if (kind === 'date')
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy', align: 'left', alignVertical: 'top' }
  return {
    value: cleanText(cell).slice(0, longestCell).toWellFormed(),
    type: String,
    format: '@',
    wrap: width >= wrapsFrom,
    alignVertical: 'top',
  }
}

// The library has no filters and no lists to choose from; in the order of ECMA-376 (18.3.1.99) they come after the data.
const filters = (sheets: readonly Sheet[]): Feature<Image['content']> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _, { sheetIndex }) => {
          const { columns, rows } = sheets[sheetIndex]!
          const filter = `<autoFilter ref="A1:${getCellAddress(rows.length, columns.length - 1)}"/>`
          return xml.replace('</sheetData>', `</sheetData>${filter}${validations(columns)}`)
        },
      },
    },
  },
})

/** So many rows of a column offer its words. */
const rowsWithChoices = 2_000

function validations(columns: readonly SheetColumn[]): string {
  const lists = columns.flatMap(({ choices }, index) => {
    if (!choices) return []
    const cells = `${getCellAddress(1, index)}:${getCellAddress(rowsWithChoices, index)}`
    const words = choices.words.join(',').replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="${choices.isOnly ? 1 : 0}" sqref="${cells}"><formula1>"${words}"</formula1></dataValidation>`
  })
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
}
