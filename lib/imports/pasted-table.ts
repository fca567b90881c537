import { parse } from 'csv-parse/sync'
import { readGivenRow, type GivenAgenda, type GivenRow } from '@/lib/domain/agenda-given'
import type { SheetRow } from '@/lib/domain/agenda-sheets'
import { readPlanning } from '@/lib/domain/planning'
import { scales, scaleWords, type Scale } from '@/lib/domain/scale'

/** Where a table is pasted: under which ambition, and what stands in the agenda already. */
export type PastePlace = {
  ambition: string
  hasResults: boolean
  results: readonly Pick<SheetRow<'results'>, 'number' | 'title'>[]
  activities: readonly Pick<SheetRow<'activities'>, 'code' | 'title' | 'under'>[]
}

const columns = ['result', 'activity', 'parties', 'scale', 'planning'] as const
type PastedRow = Record<(typeof columns)[number], string> & { line: number }

const heads: Record<(typeof columns)[number], RegExp> = {
  ...{ result: /^resulta(at|ten)$/, activity: /^(activiteit(en)?|acties?)$/, parties: /^betrokken(en)?$/ },
  ...{ scale: /^schaal([ -]?niveau)?$/, planning: /^planning$/ },
}

/**
 * Reads a table as it is copied from the annex of a document: a tab between cells, a line end between rows; a cell with line ends stands between quotes,
 * or runs on until the next tab. What it can't read it says. Null where nothing looks like such a table.
 */
export function readPastedTable(text: string, place: PastePlace): GivenAgenda | null {
  const rows = rowsIn(text)
  if (rows === null) return null
  const results: GivenRow[] = []
  const activities: GivenRow[] = []
  const parties: GivenRow[] = []
  const remarks: string[] = []
  const numbering = numberingAt(place)
  let under: string | null = place.hasResults ? null : place.ambition
  for (const row of rows) {
    if (place.hasResults && row.result !== '') {
      const { number, title } = numbering.result(row.result)
      under = number
      if (!results.some(({ known }) => known.number === number)) results.push(given('results', row.line, { number, title }))
    } else if (!place.hasResults && row.result !== '')
      remarks.push(`Regel ${row.line}: deze agenda heeft geen tweede niveau, dus “${short(row.result)}” is niet gelezen.`)
    if (row.activity === '') continue
    if (under === null) {
      remarks.push(`Regel ${row.line}: boven “${short(row.activity)}” staat geen resultaat, dus deze regel is niet gelezen.`)
      continue
    }
    const scale = scalesIn(row.scale)
    const planningPrinted = unbulleted(row.planning).join(', ')
    if (row.scale !== '' && scale.length === 0)
      remarks.push(`Regel ${row.line}: in “${short(row.scale)}” staat geen schaalniveau; alleen de tekst is bewaard.`)
    if (readPlanning(planningPrinted).kind === 'unreadable')
      remarks.push(
        `Regel ${row.line}: de planning “${short(planningPrinted)}” kan de app niet als datum lezen; zij blijft staan zoals gedrukt.`,
      )
    for (const item of itemsIn(row.activity)) {
      const { code, title, description } = numbering.activity(item, under)
      const scalePrinted = unbulleted(row.scale).join(', ')
      // What the table doesn't say stays as it is.
      const said = { description, planningPrinted, ...(scale.length > 0 && { scales: scale.map((one) => scaleWords[one]) }), scalePrinted }
      const known = Object.entries({ code, under, title, ...said }).filter(([, cell]) => cell !== '')
      activities.push(given('activities', row.line, Object.fromEntries(known)))
      for (const name of new Set(unbulleted(row.parties))) parties.push(given('parties', row.line, { activity: code, name }))
    }
  }
  return activities.length + results.length === 0
    ? null
    : { isWhole: false, sheets: { ...(place.hasResults && { results }), activities, parties }, remarks: remarks.slice(0, 50) }
}

const given = (id: 'results' | 'activities' | 'parties', line: number, cells: Record<string, unknown>) =>
  readGivenRow(id, line, Object.entries(cells))

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

const longestPaste = 2_000

function rowsIn(text: string): PastedRow[] | null {
  const records = recordsIn(text)
  if (records === null || records.length === 0 || records.length > longestPaste) return null
  const named = (cells: readonly string[]) =>
    columns.map((name) => cells.findIndex((cell) => heads[name].test(cell.replace(/\s+/g, ' ').trim().toLowerCase())))
  const head = records.findIndex(({ cells }) => named(cells)[columns.indexOf('activity')]! >= 0)
  const width = Math.max(...records.map(({ cells }) => cells.length))
  if (head === -1 && width !== columns.length) return null
  const at = head === -1 ? columns.map((_, index) => index) : named(records[head]!.cells)
  return whole(records.slice(head + 1), head === -1 ? width : records[head]!.cells.length).map(({ cells, line }) => {
    const cell = (name: (typeof columns)[number]) => (cells[at[columns.indexOf(name)]!] ?? '').trim()
    return {
      line,
      result: cell('result'),
      activity: cell('activity'),
      parties: cell('parties'),
      scale: cell('scale'),
      planning: cell('planning'),
    }
  })
}

type PastedRecord = { line: number; cells: string[] }

function recordsIn(text: string): PastedRecord[] | null {
  try {
    const rows = parse(withoutGaps(text), {
      ...{ delimiter: '\t', info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, trim: true },
    }) as unknown as { record: string[]; info: { lines: number } }[]
    return rows.map(({ record, info }) => ({ cells: record, line: info.lines - record.join('').split('\n').length + 1 }))
  } catch {
    return null
  }
}

/** Runs of blanks and empty lines say nothing, and take a reader of patterns long. */
const withoutGaps = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\t\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')

/** A cell of more lines that stands between no quotes comes as more rows: one with too few cells goes on in the next, a line without tabs was of the last cell. */
function whole(records: readonly PastedRecord[], width: number): PastedRecord[] {
  const rows: PastedRecord[] = []
  for (const { cells, line } of records) {
    const last = rows.at(-1)
    const isRest = last && (cells.length === 1 ? last.cells.length <= width : last.cells.length + cells.length - 1 <= width)
    if (isRest) last.cells.splice(-1, 1, `${last.cells.at(-1)!}\n${cells[0]!}`, ...cells.slice(1))
    else rows.push({ line, cells: [...cells] })
  }
  return rows
}

/** "- SAVE\n- YEPH", "Lokale teams; SAVE": what is listed in a cell. Without marks each line is one. */
function unbulleted(cell: string): string[] {
  const isMarked = /^\s*[-–•]\s/m.test(cell)
  const parts = isMarked ? cell.split(/(?:^|\s)[-–•]\s+/) : cell.split(/[\n;]/)
  return parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== '')
}

/** "a. Inventariseren b. Aanpassen": activities in one cell, each with its letter. */
function itemsIn(cell: string): string[] {
  const marked = cell.split(/\n(?=\s*[a-z][.)]\s)/i)
  return marked.map((item) => item.replace(/\s+/g, ' ').trim()).filter((item) => item !== '')
}

const scalesIn = (cell: string): Scale[] => {
  const said = ` ${cell.toLowerCase().replace(/[^a-z]+/g, ' ')} `
  return scales.filter((scale) => said.includes(` ${scaleWords[scale].toLowerCase()} `))
}

const longestTitle = 120

/** A sentence that is too long for a title begins it, and stands whole in the description. */
function inTitle(text: string): { title: string; description: string } {
  if (text.length <= longestTitle) return { title: text, description: '' }
  const cut = text.slice(0, longestTitle)
  return { title: `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40))}…`, description: text }
}

/** Numbers as the document has them, and where it has none the next one; what stands there by that title keeps its number. */
function numberingAt({ ambition, results, activities }: PastePlace) {
  const known = [...results]
  const codes = activities.map(({ code, title, under }) => ({ code, title, under }))
  const nextNumber = () => {
    const own = known.flatMap(({ number }) => (number.startsWith(`${ambition}.`) ? [Number(number.slice(ambition.length + 1)) || 0] : []))
    return `${ambition}.${Math.max(0, ...own) + 1}`
  }
  const nextCode = (under: string) => {
    const letters = Array.from({ length: 26 }, (_, index) => `${under}${String.fromCharCode(97 + index)}`)
    return letters.find((code) => !codes.some((one) => one.code === code)) ?? `${under}-${codes.length + 1}`
  }
  return {
    result(cell: string) {
      const [, printed, rest] = /^(\d[\w.-]*?)[.)]?\s+(.+)$/s.exec(cell) ?? []
      const title = (rest ?? cell).replace(/\s+/g, ' ').trim()
      const found = printed ? null : known.find((one) => one.number.startsWith(`${ambition}.`) && one.title === title)
      const number = printed ? (printed.includes('.') ? printed : `${ambition}.${printed}`) : (found?.number ?? nextNumber())
      if (!known.some((one) => one.number === number)) known.push({ number, title })
      return { number, title: inTitle(title).title }
    },
    activity(item: string, under: string) {
      const [, printed, rest] = /^([a-z]|\d[\w.-]*?)[.)]?\s+(.+)$/is.exec(item) ?? []
      const isLetter = printed !== undefined && /^[a-z]$/i.test(printed) && /^[a-z][.)]/i.test(item)
      const isCode = printed !== undefined && /^\d/.test(printed)
      const own = inTitle((isLetter || isCode ? rest! : item).trim())
      const found = codes.find((one) => one.under === under && one.title === own.title)
      const code = isLetter ? `${under}${printed.toLowerCase()}` : isCode ? printed : (found?.code ?? nextCode(under))
      if (!codes.some((one) => one.code === code)) codes.push({ code, title: own.title, under })
      return { code, ...own }
    },
  }
}
