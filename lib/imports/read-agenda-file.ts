import { agendaFileKind, columnsNamed, readGivenRow, sheetNamed, type GivenAgenda, type GivenRow } from '@/lib/domain/agenda-given'
import { sheetOf, type SheetId } from '@/lib/domain/agenda-sheets'
import type { ImportFailure } from '@/lib/imports/import-failures'
import { importLimits } from '@/lib/imports/import-failures'
import { kindOf } from '@/lib/imports/file-kind'
import { readText } from '@/lib/imports/read-text'
import { readWorkbookSheets, type NamedRows } from '@/lib/imports/read-workbook'
import { failed, ok, type Result } from '@/lib/kernel/result'

/** Of an agenda: forty times what the largest of the example has. */
const longestAgenda = 5_000

/** Reads a file with a whole agenda: a workbook with the sheets of the template, or the JSON that an export gives. */
export async function readAgendaFile(bytes: Uint8Array): Promise<Result<GivenAgenda & { format: 'xlsx' | 'json' }, ImportFailure>> {
  if (bytes.length === 0) return failed('empty')
  if (bytes.length > importLimits.fileBytes) return failed('too-large')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kind = kindOf(buffer)
  if (kind !== 'zip' && kind !== 'text') return failed(kind)
  const tables = kind === 'zip' ? await workbookTables(buffer) : jsonTables(buffer)
  if (!tables.ok) return tables
  const given = givenIn(tables.value)
  if (Object.keys(given.sheets).length === 0) return failed('unknown-shape')
  const rows = Object.values(given.sheets).reduce((sum, list) => sum + list.length, 0)
  return rows > longestAgenda ? failed('too-many-rows') : ok({ ...given, format: kind === 'zip' ? 'xlsx' : 'json' })
}

/** Rows that are not empty, with the labels of their cells. */
type Table = { name: string; rows: { line: number; cells: (readonly [label: string, cell: unknown])[] }[]; labels: string[] }

async function workbookTables(bytes: Buffer): Promise<Result<Table[], ImportFailure>> {
  const sheets = await readWorkbookSheets(bytes)
  return sheets.ok ? ok(sheets.value.map(tableOf)) : sheets
}

function tableOf({ name, rows }: NamedRows): Table {
  const [head, ...lines] = rows
  const labels = head?.cells.map(String) ?? []
  return {
    name,
    labels,
    rows: lines
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
      .map(({ line, cells }) => ({ line, cells: labels.map((label, index) => [label, cells[index] ?? ''] as const) })),
  }
}

function jsonTables(bytes: Buffer): Result<Table[], ImportFailure> {
  const text = readText(bytes)
  if (!text.ok) return text
  if (!/^\ufeff?\s*\{/.test(text.value)) return failed('wrong-type')
  const file = parsed(text.value)
  if (!isRecord(file) || file.soort !== agendaFileKind || !isRecord(file.bladen)) return failed(file === null ? 'broken' : 'unknown-shape')
  const tables = Object.entries(file.bladen).map(([name, list]): Table | null => {
    if (!Array.isArray(list) || !list.every(isRecord)) return null
    const rows = list.map((row, index) => ({ line: index + 1, cells: Object.entries(row) }))
    const labels = sheetNamed(name) ? Object.values(sheetOf(sheetNamed(name)!).columns).map(({ label }) => label) : []
    return { name, rows, labels }
  })
  return tables.includes(null) ? failed('unknown-shape') : ok(tables as Table[])
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

function givenIn(tables: readonly Table[]): GivenAgenda {
  const sheets: Partial<Record<SheetId, GivenRow[]>> = {}
  const remarks: string[] = []
  for (const { name, rows, labels } of tables) {
    const id = sheetNamed(name)
    // A sheet without any column of its table was emptied, or never was one.
    if (id === null || columnsNamed(id, labels).every((column) => column === null)) {
      if (name !== 'Uitleg' && rows.length > 0) remarks.push(`Het blad “${short(name)}” hoort niet bij een agenda en is niet gelezen.`)
      continue
    }
    if (id === 'agenda' && rows.length === 0) continue
    const unknown = new Set<string>()
    sheets[id] = rows.map(({ line, cells }) => {
      const columns = columnsNamed(
        id,
        cells.map(([label]) => label),
      )
      cells.forEach(([label], index) => label !== '' && columns[index] === null && unknown.add(label))
      return readGivenRow(
        id,
        line,
        cells.flatMap(([, cell], index) => (columns[index] ? [[columns[index], cell] as const] : [])),
      )
    })
    for (const label of [...unknown].slice(0, 20))
      remarks.push(`De kolom “${short(label)}” op het blad “${sheetOf(id).name}” is niet gelezen.`)
  }
  return { isWhole: true, sheets, remarks: remarks.slice(0, 50) }
}

const short = (name: string) => (name.length > 60 ? `${name.slice(0, 59)}…` : name)
