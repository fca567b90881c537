import type { LineChart } from '@/lib/charts/chart-model'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { LightCounts, ShownLight } from '@/lib/domain/standing'

/** A text to read, in parts that every format can draw: page, PDF and Word are made from the same one. */
export type TextDocument = {
  title: string
  subtitle: string
  /** What stands on the title page: region, period, status. */
  facts: { term: string; value: string }[]
  /** The day that the file itself gives as its date. */
  datedOn: DateString
  /** Says "Concept" on every page. */
  isConcept: boolean
  /** With a title page and contents, as a report; a note has neither. */
  hasTitlePage: boolean
  blocks: Block[]
}

export type Block =
  /** Level 1 is a chapter; it counts itself where it is `numbered`. `anchor`: to link to, within the page. */
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; anchor?: string; numbered?: boolean }
  /** Line ends are kept. */
  | { kind: 'paragraph'; text: string; quiet?: boolean }
  | { kind: 'list'; items: string[]; numbered?: boolean }
  | { kind: 'facts'; items: { term: string; value: Cell }[] }
  /** Something asked of the reader, set apart. */
  | { kind: 'ask'; title: string; text: string; meta: string }
  | { kind: 'quote'; text: string; source: string }
  /** Long texts, each with its heading: beside each other where there is room, else below each other. */
  | Beside
  | { kind: 'table'; caption: string; columns: Column[]; rows: Cell[][] }
  /** A table of counts with a stacked bar of lights in each row. `head`: what a row is. */
  | { kind: 'lightBars'; title: string; head: string; rows: { label: string; counts: LightCounts }[] }
  /** A small line chart with its title, and in a sentence what it shows: for who doesn't see it too. */
  | { kind: 'chart'; chart: LineChart; summary: string }

type Beside = { kind: 'beside'; texts: { title: string; text: string }[] }

export type OneColumnBlock = Exclude<Block, Beside>

/** The same for a format of one column. */
export const belowEachOther = (blocks: readonly Block[]): OneColumnBlock[] =>
  blocks.flatMap((block): OneColumnBlock[] =>
    block.kind === 'beside'
      ? block.texts.flatMap(({ title, text }): OneColumnBlock[] => [
          { kind: 'heading', level: 3, text: title },
          { kind: 'paragraph', text },
        ])
      : [block],
  )

export type Column = {
  label: string
  /** Share of the width; the whole is the sum of all. */
  width: number
  /** Right-aligned figures. */
  number?: boolean
  /** The column that names the row. */
  heads?: boolean
}

export type Cell =
  | string
  | number
  | null
  | { light: ShownLight; was?: ShownLight }
  | { date: DateString | null }
  /** Several lines in one cell. */
  | { lines: string[] }

/** A table of data for Excel and CSV. */
export type Sheet = { name: string; columns: SheetColumn[]; rows: SheetCell[][] }
export type SheetColumn = {
  label: string
  kind: 'text' | 'number' | 'date'
  /** In characters. */
  width: number
  /** Excel offers these to choose from; `isOnly`: and takes nothing else. */
  choices?: { words: readonly string[]; isOnly: boolean }
}
/** A date as 'YYYY-MM-DD'. */
export type SheetCell = string | number | DateString | null
