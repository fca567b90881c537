import { zipSync, type Zippable, type ZippableFile } from 'fflate'

/** A cell of a made workbook: a text, a number, nothing, or the XML of a cell with `r` still to fill in ("<c @><f>1+1</f></c>"). */
export type MadeCell = string | number | null | { xml: string }

/** What is `stored` goes into the zip as it is. */
type MadeFile = Uint8Array | string | { stored: string }

const styles =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>' +
  '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/></cellXfs></styleSheet>'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const cellXml = (cell: MadeCell, address: string): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`
  if (typeof cell === 'object') return cell.xml.replace('@', `r="${address}"`)
  return `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>`
}

/** A sheet's XML; its columns go to Z at most. */
export const sheetXml = (rows: MadeCell[][]): string => {
  const lines = rows.map((row, index) => {
    const cells = row.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${index + 1}`))
    return `<row r="${index + 1}">${cells.join('')}</row>`
  })
  return `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`
}

/** An Excel file as a spreadsheet program packs it; `extra` adds or replaces files in the zip. */
export function workbook(sheets: MadeCell[][][], extra: Record<string, MadeFile> = {}): Uint8Array {
  const numbers = sheets.map((_, index) => index + 1)
  const texts: Record<string, MadeFile> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${numbers.map((n) => `<sheet name="Blad${n}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${numbers.map((n) => `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map((rows, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(rows)])),
    ...extra,
  }
  const files: Zippable = Object.fromEntries(Object.entries(texts).map(([name, content]) => [name, packed(content)]))
  return zipSync(files)
}

function packed(content: MadeFile): ZippableFile {
  const encode = (text: string) => new TextEncoder().encode(text)
  if (typeof content === 'string') return encode(content)
  return content instanceof Uint8Array ? content : [encode(content.stored), { level: 0 }]
}
