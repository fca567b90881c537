import { cellOf } from '@/lib/domain/agenda-cells'
import type { Column } from '@/lib/domain/agenda-columns'
import { agendaFileKind } from '@/lib/domain/agenda-given'
import { sheetIds, sheetOf, type AgendaRows, type SheetId } from '@/lib/domain/agenda-sheets'
import type { Sheet, SheetCell, SheetColumn } from '@/lib/exports/document'
import { text } from '@/lib/exports/sheet-columns'

/** Who only reads an agenda gets the tables and columns that he may see; what is not in the file, importing leaves as it is. */
type Shown = { seesProgress: boolean; seesConfidential: boolean }

const columnsOf = (id: SheetId, { seesProgress, seesConfidential }: Shown): [name: string, column: Column][] =>
  Object.entries(sheetOf(id).columns).filter(
    ([, { isInternal, isConfidential }]) => (seesProgress || !isInternal) && (seesConfidential || !isConfidential),
  )
const shownSheets = ({ seesProgress }: Shown) => sheetIds.filter((id) => seesProgress || !sheetOf(id).isInternal)

/** A whole agenda as a workbook, or without rows a template to fill in: both begin with what each column is for. */
export function agendaSheetsFor(rows: AgendaRows | null, shown: Shown): Sheet[] {
  const tables = shownSheets(shown).map((id): Sheet => {
    const columns = columnsOf(id, shown)
    return {
      name: sheetOf(id).name,
      columns: columns.map(([, column]) => sheetColumn(column)),
      rows: (rows?.[id] ?? []).map((row) => columns.map(([name, column]) => inSheet(cellOf(column, row[name as keyof typeof row])))),
    }
  })
  return [explanation(shown), ...tables]
}

/** The same as JSON: a list for each table, with the labels of its columns. */
export function agendaJson(rows: AgendaRows, shown: Shown): Uint8Array {
  const tables = shownSheets(shown).map((id) => {
    const columns = columnsOf(id, shown)
    const list = rows[id].map((row) =>
      Object.fromEntries(columns.map(([name, column]) => [column.label, cellOf(column, row[name as keyof typeof row])])),
    )
    return [sheetOf(id).name, list] as const
  })
  return new TextEncoder().encode(`${JSON.stringify({ soort: agendaFileKind, bladen: Object.fromEntries(tables) }, null, 2)}\n`)
}

const inSheet = (cell: ReturnType<typeof cellOf>): SheetCell => {
  if (typeof cell === 'boolean') return cell ? 'Ja' : 'Nee'
  return typeof cell === 'object' && cell !== null ? cell.join('\n') : cell
}

function sheetColumn(column: Column): SheetColumn {
  const kind = column.kind === 'number' || column.kind === 'amount' ? 'number' : column.kind === 'date' ? 'date' : 'text'
  const width = column.isNumbering || kind !== 'text' ? 14 : column.kind === 'choice' || column.longest <= 40 ? 20 : 44
  const words = column.kind === 'yes' ? ['Ja', 'Nee'] : column.words && Object.values(column.words)
  return { label: column.label, kind, width, ...(words && { choices: { words, isOnly: column.kind !== 'choices' } }) }
}

const rules = [
  'Elk blad is een tabel, met één regel per onderdeel. Wat je niet nodig hebt, laat je leeg; een blad dat je weghaalt, blijft in de app zoals het is.',
  'Op een blad dat er wel is, telt alles: wat er niet meer op staat, verdwijnt uit de agenda, of vervalt als zij is vastgesteld.',
  'De volgorde van de regels is de volgorde in de agenda. Een regel wordt teruggevonden aan zijn nummer, of aan zijn titel.',
  'Bewaar nummers als tekst, anders maakt Excel van 1.10 het getal 1,1. Lijsten zet je in één cel, elk op een eigen regel.',
  'Voor je iets bewaart, laat de app zien wat er verandert.',
]

const explanation = (shown: Shown): Sheet => ({
  name: 'Uitleg',
  columns: [text('Blad', 22), text('Kolom', 30), text('Uitleg', 90), text('Verplicht', 12), text('Kies uit', 50)],
  rows: [
    ...rules.map((rule): SheetCell[] => ['Zo werkt het', null, rule, null, null]),
    ...shownSheets(shown).flatMap((id): SheetCell[][] => [
      [sheetOf(id).name, null, sheetOf(id).about, null, null],
      ...columnsOf(id, shown).map(([, { label, about, required, words }]): SheetCell[] => [
        ...[sheetOf(id).name, label, about, required ? 'Ja' : null, words && Object.values(words).join(', ')],
      ]),
    ]),
  ],
})
