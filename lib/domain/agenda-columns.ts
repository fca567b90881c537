// What a column of a file with an agenda holds: one list of columns for the template, the export, the import and the comparison.

export type Value = string | number | boolean | null | readonly string[]

export type Column<T extends Value = Value> = {
  label: string
  /** What files from before call it. */
  formerly: string | null
  kind: 'text' | 'number' | 'amount' | 'date' | 'yes' | 'choice' | 'list' | 'choices'
  /** What an empty cell, or a column that is not there, stands for. */
  blank: T
  required: boolean
  /** In characters, of a text or of each line of a list. */
  longest: number
  /** Of a number. */
  between: readonly [number, number] | null
  /** The fixed words, by the name that the program works with. */
  words: Readonly<Record<string, string>> | null
  /** Short, without spaces: it stands in addresses. */
  isNumbering: boolean
  /** Says something only of what is new: of what is there it stays as it is. */
  onlyOfNew: boolean
  /** For those who work in the region. */
  isInternal: boolean
  /** Only who sees what is confidential gets this column: without it, what is confidential stays as it is. */
  isConfidential: boolean
  /** What the explanation says about it. */
  about: string
}

type Said = Partial<
  Pick<Column, 'formerly' | 'required' | 'longest' | 'isNumbering' | 'onlyOfNew' | 'isInternal' | 'isConfidential' | 'about'>
>

/** Of a column that must be filled in. */
export const required = { required: true } as const

const longestTitle = 200
const longestText = 4000

const column = <T extends Value>(label: string, kind: Column['kind'], blank: T, said: Partial<Column> = {}): Column<T> => ({
  ...{
    label,
    formerly: null,
    kind,
    blank,
    required: false,
    longest: longestTitle,
    between: null,
    words: null,
    isNumbering: false,
    onlyOfNew: false,
    isInternal: false,
    isConfidential: false,
    about: '',
  },
  ...(said as Partial<Column<T>>),
})

/** A number or code of the document: "2", "2.1", "1.2a". */
export const numbering = (label: string, said?: Said) =>
  column<string>(label, 'text', '', { longest: 20, required: true, isNumbering: true, ...said })
/** The number of something that stands elsewhere in the file. */
export const pointer = (label: string, said?: Said) => column<string | null>(label, 'text', null, { longest: 20, ...said })
export const title = (label: string, said?: Said) => column<string>(label, 'text', '', { required: true, ...said })
export const text = (label: string, said?: Said) => column<string>(label, 'text', '', { longest: longestText, ...said })
export const maybe = (label: string, said?: Said) => column<string | null>(label, 'text', null, { longest: longestText, ...said })
export const list = (label: string, said?: Said) => column<readonly string[]>(label, 'list', [], { longest: 500, ...said })
export const day = (label: string, said?: Said) => column<string | null>(label, 'date', null, said)
export const yes = (label: string, said?: Said) => column<boolean>(label, 'yes', false, said)
export const year = (label: string, said?: Said) => count(label, [1900, 2199], said)
export const count = (label: string, between: readonly [number, number], said?: Said) =>
  column<number | null>(label, 'number', null, { ...said, between })
/** In cents; the cell says euros. */
export const amount = (label: string, said?: Said) => column<number | null>(label, 'amount', null, { ...said, between: [0, 1e13] })

export const choice = <W extends string>(label: string, words: Readonly<Record<W, string>>, said?: Said) =>
  column<W | null>(label, 'choice', null, { ...said, words })
export const choices = <W extends string>(label: string, words: Readonly<Record<W, string>>, said?: Said) =>
  column<readonly W[]>(label, 'choices', [], { ...said, words })

export type Columns = Readonly<Record<string, Column>>
export type RowOf<C extends Columns> = { -readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never }
export type Row = Readonly<Record<string, Value>>

/** One table of the file. */
export type AgendaSheet<C extends Columns = Columns> = {
  /** Of the tab in Excel, and of the list in JSON. */
  name: string
  about: string
  columns: C
  /** By what a row is found back. */
  key: readonly (keyof C & string)[]
  /** The order of rows counts among those with the same of these; null: it doesn't count. */
  orderedWithin: readonly (keyof C & string)[] | null
  /** For those who work in the region. */
  isInternal: boolean
}

type Described<C extends Columns> = Pick<AgendaSheet<C>, 'name' | 'about' | 'columns' | 'key'> &
  Partial<Pick<AgendaSheet<C>, 'orderedWithin' | 'isInternal'>>

export const sheet = <C extends Columns>(described: Described<C>): AgendaSheet<C> => ({
  orderedWithin: [],
  isInternal: false,
  ...described,
})

export const isBlank = (value: Value): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0)
export const isSameValue = (one: Value, other: Value): boolean => JSON.stringify(one) === JSON.stringify(other)
