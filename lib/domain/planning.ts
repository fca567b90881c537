import { firstDayOf, readDutchDate, type DatePrecision, type DateString } from '@/lib/domain/dutch-dates'

export type PlanningKind = 'from' | 'due' | 'periodic' | 'onIndication' | 'continuous' | 'phased' | 'missing' | 'unreadable'

/** The precision is that of the due date, or of the start where there is no due date. */
export type Planning = {
  kind: PlanningKind
  start: DateString | null
  due: DateString | null
  precision: DatePrecision | null
  timesPerYear: number | null
  /** 1 to 12: the month in which something yearly happens. */
  month: number | null
}

/**
 * Reads a planning as a policy document prints it. The words are those of the column "Planning" in the Regionale agenda
 * Jeugd Utrecht West 2022-2025 (bijlage 2, L2363-L2814) and their kin in the region's other documents.
 * A month or year without more is a due date: its last day. "e.v." (en verder) is a start without an end.
 * Nothing is guessed: words that name no year or no fixed rhythm ("najaar", "na de zomer") are unreadable.
 */
export function readPlanning(printed: string): Planning {
  const text = normalise(printed)
  if (text === '' || /^planning\b/.test(text)) return planning('missing')
  if (text.startsWith('op indicatie')) return planning('onIndication')
  if (text === 'doorlopend' || text === 'continu') return planning('continuous')
  return readPhases(text) ?? readRhythm(text) ?? readSpan(text)?.reading ?? planning('unreadable')
}

const counts = new Map(Object.entries({ een: 1, één: 1, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, twaalf: 12 }))
const rhythms = new Map(
  Object.entries({
    jaarlijks: 1,
    'elk jaar': 1,
    halfjaarlijks: 2,
    'elk half jaar': 2,
    'elk kwartaal': 4,
    maandelijks: 12,
    'elke maand': 12,
  }),
)

function planning(kind: PlanningKind, known: Partial<Planning> = {}): Planning {
  return { kind, start: null, due: null, precision: null, timesPerYear: null, month: null, ...known }
}

const normalise = (printed: string) =>
  printed
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\((.*)\)$/, '$1')
    .replace(/ ?e\.? ?v\.?$/, ' e.v.')
    .replace(/(?<!e\.v)\.$/, '')

/** "2022; 2023 e.v.": begins with the first part, ends with the last. */
function readPhases(text: string): Planning | null {
  const spans = text.split(/ ?; ?| \/ /).map(readSpan)
  const start = spans[0]?.begin
  const end = spans.at(-1)?.reading
  if (!start || !end || spans.length < 2 || spans.includes(null)) return null
  return end.due !== null && end.due < start ? null : planning('phased', { start, due: end.due, precision: end.precision })
}

/** "Periodiek 4x per jaar", "Jaarlijks in sept". */
function readRhythm(text: string): Planning | null {
  if (text === 'periodiek') return planning('periodic')
  const counted = /^(?:periodiek )?(?:minimaal )?(\d{1,2}|[a-zé]+) ?(?:x|keer) per jaar$/.exec(text)
  if (counted) {
    const times = counts.get(counted[1]!) ?? Number(counted[1])
    return times > 0 ? planning('periodic', { timesPerYear: times }) : null
  }
  const [rhythm = '', inMonth] = text.split(' in ')
  const times = rhythms.get(rhythm)
  if (times === undefined) return null
  if (inMonth === undefined) return planning('periodic', { timesPerYear: times })
  const month = readDutchDate(`${inMonth} 2000`)
  return month?.precision === 'month' && times === 1
    ? planning('periodic', { timesPerYear: 1, month: Number(month.date.slice(5, 7)) })
    : null
}

/** What one part says; `begin` is its first day, also where only the end was promised. */
type Span = { reading: Planning; begin: DateString }

function readSpan(text: string): Span | null {
  return readOnwards(text) ?? readBetween(text) ?? readDue(text)
}

function readOnwards(text: string): Span | null {
  const found = /^(?:vanaf|met ingang van) (.+?)(?: e\.v\.)?$|^(.+) e\.v\.$/.exec(text)
  const moment = found && readMoment(found[1] ?? found[2]!)
  return moment && { reading: planning('from', { start: moment.first, precision: moment.precision }), begin: moment.first }
}

function readBetween(text: string): Span | null {
  const found = /^(.+?) ?(?:-|–|\bt\/m\b|\btot en met\b|\ben\b) ?(.+)$/.exec(text)
  const [from, until] = [found && readMoment(found[1]!), found && readMoment(found[2]!)]
  if (!from || !until || until.last < from.first) return null
  return { reading: planning('due', { start: from.first, due: until.last, precision: until.precision }), begin: from.first }
}

function readDue(text: string): Span | null {
  // "In 2022 ontwikkelen": the verb says what, not when.
  const moment = readMoment(text.replace(/^in (\d{4}) [a-z]+en$/, '$1').replace(/^(?:uiterlijk|eind|in) /, ''))
  return moment && { reading: planning('due', { due: moment.last, precision: moment.precision }), begin: moment.first }
}

type Moment = { first: DateString; last: DateString; precision: DatePrecision }

/** "2022", "april 2022", "3e kwartaal 2022", "1 november 2022". */
function readMoment(text: string): Moment | null {
  const read = readDutchDate(text)
  return read && { first: firstDayOf(read.date, read.precision), last: read.date, precision: read.precision }
}
