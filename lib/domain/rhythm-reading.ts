import { allMonths, momentIn, monthsIn } from '@/lib/domain/rhythm-moment'
import { dayInWords, listedMonths, monthsInWords, mostPerYear, type Rhythm, type RhythmDay } from '@/lib/domain/rhythm'

// How often a body meets, as people write it: "4x per jaar (kwartaalgesprekken)", "eens per twee maanden", "maandelijks, behalve in juli en augustus".

type Read =
  | { kind: 'rhythm'; rhythm: Rhythm; on: Partial<RhythmDay> }
  /** So often that it is no rhythm of months, or not once a year. */
  | { kind: 'unplanned'; timesPerYear: number }
  /** A rhythm, with an exception that names no months. */
  | { kind: 'exception'; said: string }
  /** A rhythm, at a moment that is no month and no day of one. */
  | { kind: 'moment'; said: string }
  /** More or fewer months than it says times. */
  | { kind: 'months'; timesPerYear: number; months: number[] }
  | { kind: 'several' }
  | { kind: 'none' }

/** Null where no rhythm is said that meetings can be planned by: nothing is guessed. */
export function readRhythm(printed: string): Rhythm | null {
  const read = readHowOften(printed)
  return read.kind === 'rhythm' ? read.rhythm : null
}

/** The week and the day of the week that the words name: "de eerste dinsdag van de maand". Nothing where they name no rhythm. */
export function readRhythmDay(printed: string): Partial<RhythmDay> {
  const read = readHowOften(printed)
  return read.kind === 'rhythm' ? read.on : {}
}

/** What the app makes of the words, in a sentence for who types them; null while there are none. */
export function rhythmReadInWords(printed: string): string | null {
  if (printed.trim() === '') return null
  const read = readHowOften(printed)
  if (read.kind === 'rhythm')
    return `Koersvast leest dit als ${[monthsInWords(read.rhythm), dayInWords(read.on)].filter(Boolean).join(', ')}.`
  return `${refusals(read)} Zo worden er geen vergaderingen gepland.`
}

function refusals(read: Exclude<Read, { kind: 'rhythm' }>): string {
  if (read.kind === 'unplanned') {
    const { timesPerYear } = read
    if (timesPerYear < 1) return 'Koersvast leest dit als minder dan één keer per jaar, en plant een jaar vooruit.'
    const about = Number.isInteger(timesPerYear) ? '' : 'ongeveer '
    return `Koersvast leest dit als ${about}${Math.round(timesPerYear)} keer per jaar, en plant hooguit één keer per maand.`
  }
  if (read.kind === 'exception')
    return `Koersvast leest niet wanneer “${read.said}” is. Noem de maanden, bijvoorbeeld: behalve in juli en augustus.`
  if (read.kind === 'moment')
    return `Koersvast leest niet wanneer “${read.said}” is. Noem een maand of één dag, bijvoorbeeld: jaarlijks in september, elke eerste dinsdag van de maand.`
  if (read.kind === 'months')
    return `Koersvast leest hier ${read.timesPerYear} keer per jaar en ${read.months.length === 1 ? 'één maand' : `${read.months.length} maanden`}: ${listedMonths(read.months)}. Noem er evenveel.`
  if (read.kind === 'several')
    return 'Koersvast leest hier meer dan één ritme in. Schrijf er één op, en de rest bij de taak van het overleg.'
  return 'Koersvast leest hier geen vast ritme in. Het begrijpt bijvoorbeeld: maandelijks, eens per kwartaal, 3-4 keer per jaar, jaarlijks in september.'
}

/** Of "3-4" it takes the most, because a meeting is sooner cancelled than thought of. A month that is not said is the last of its part of the year. */
function readHowOften(printed: string): Read {
  const { rule, exception } = apart(normalised(printed))
  const without = exception === null ? [] : monthsIn(exception)
  const found = [...new Set(timesIn(rule))]
  if (found.length === 0) return { kind: 'none' }
  if (found.length > 1) return { kind: 'several' }
  if (without === null) return { kind: 'exception', said: exception! }
  const timesPerYear = found[0]!
  if (!Number.isInteger(timesPerYear) || timesPerYear < 1 || timesPerYear > mostPerYear) return { kind: 'unplanned', timesPerYear }
  const { months, on, unread } = momentIn(rule)
  if (unread !== null) return { kind: 'moment', said: unread }
  const rhythm = inMonths(months, { timesPerYear, month: Math.floor(12 / timesPerYear), without })
  return rhythm === null ? { kind: 'months', timesPerYear, months } : { kind: 'rhythm', rhythm, on }
}

/** "Ten times a year, not in July and August" is every other month; "twice a year, in May and November" is those two. Null where the months do not fit. */
function inMonths(named: number[], rhythm: Rhythm): Rhythm | null {
  const { timesPerYear, without } = rhythm
  const isRest = without.length > 0 && timesPerYear + without.length === 12
  if (named.length === 0) return isRest ? { timesPerYear: 12, month: 1, without } : rhythm
  if (named.length === timesPerYear) return { ...rhythm, month: named[0]!, without: timesPerYear === 1 ? without : others(named) }
  return named.length === 1 && timesPerYear < 12 ? { ...rhythm, month: named[0]! } : null
}

const others = (named: readonly number[]) => allMonths.filter((month) => !named.includes(month))

const normalised = (printed: string): string =>
  printed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/[×]/g, 'x')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '')
    .replace(/half[ -](?=jaar)/g, 'half')
    .replace(counted, (word) => String(counts[word]!))
    .replace(/(?<!\p{L})(?:eens|1maal)(?!\p{L})/gu, '1 keer')
    .replace(/(\d)maal(?!\p{L})/gu, '$1 keer')

const counts: Record<string, number> = {
  ...{ één: 1, eén: 1, een: 1, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, acht: 8, negen: 9, tien: 10, elf: 11, twaalf: 12 },
}
const counted = new RegExp(`(?<!\\p{L})(?:${Object.keys(counts).join('|')})(?=maal|-?(?:maandelijks|wekelijks|jaarlijks)|(?!\\p{L}))`, 'gu')

/** The rhythm, and the months in which it rests. */
function apart(text: string): { rule: string; exception: string | null } {
  const [, rule, exception] =
    /^(.*?)[,;:(]* ?(?:behalve|uitgezonderd|met uitzondering van|maar niet|niet in)(?: in)? (.+?)\)?$/.exec(text) ?? []
  return rule === undefined ? { rule: text, exception: null } : { rule, exception: exception! }
}

const perYear: [RegExp, number][] = [
  [/^half/, 2],
  [/jaar|jaren/, 1],
  [/^kwarta/, 4],
  [/^trimester/, 3],
  [/^maand/, 12],
  [/^we/, 52],
  [/^dag/, 365],
]
const timesOf = (unit: string): number => perYear.find(([pattern]) => pattern.test(unit))![1]

const unit = '(halfjaar|(?:kalender|school)?jaar|jaren|kwartaal|kwartalen|trimesters?|maanden|maand|weken|week|dagen|dag)(?!\\p{L})'
const meeting = '(?:overleg(?:gen)?|gesprek(?:ken)?|vergadering(?:en)?|bijeenkomst(?:en)?|sessies?|avond(?:en)?)'
const range = '(\\d{1,3})(?: ?(?:-|à|a|of|tot) ?(\\d{1,3}))?'

// Each says how many times a year its match is. What one has read, the next does not read again.
const readers: [RegExp, (found: readonly (string | undefined)[]) => number][] = [
  [
    new RegExp(`${range} ?(?:x|keer|maal|${meeting}) ?(?:per|in de|in het|in 1|in|elke|elk|iedere|ieder|op) (?:(\\d{1,2}) )?${unit}`, 'gu'),
    ([, least, most, span, each]) => (Math.max(Number(least), Number(most ?? 0)) * timesOf(each!)) / Number(span ?? 1),
  ],
  [/(?<!\p{L})(?:eerste|tweede|derde|vierde|laatste|[1-4]e) \p{L}+dag van (?:de|elke|iedere) maand(?!\p{L})/gu, () => 12],
  [new RegExp(`(?<!\\p{L})om (?:de|het) (?:(\\d{1,2}) )?${unit}`, 'gu'), ([, span, each]) => timesOf(each!) / Number(span ?? 2)],
  [
    new RegExp(`(?<!\\d ?\\p{L}+ )(?<!\\p{L})(?:per|elke|elk|iedere|ieder) (?:(\\d{1,2}) )?${unit}`, 'gu'),
    ([, span, each]) => timesOf(each!) / Number(span ?? 1),
  ],
  [
    /(?<![\p{L}\d])(?:(\d{1,2})[ -]?)?(maand|week|we|dage|half?jaar|jaar)(?:e?lijks|kelijks)(?!\p{L})/gu,
    ([, span, each]) => timesOf(each === 'dage' ? 'dag' : each!) / Number(span ?? 1),
  ],
  [/(?<![\p{L}\d]|\d )(maand|we|jaar|halfjaar)(?:e?lijkse|kelijkse)(?!\p{L})/gu, ([, each]) => timesOf(each!)],
  [new RegExp(`(?<!\\p{L})(kwartaal|maand|halfjaar|week)(?:-?(?:${meeting}|rapportages?))(?!\\p{L})`, 'gu'), ([, each]) => timesOf(each!)],
  [/^kwartaal$/g, () => 4],
]

function timesIn(rule: string): number[] {
  let left = rule
  return readers.flatMap(([pattern, timesPerYear]) => {
    const found = [...left.matchAll(pattern)].map((match) => timesPerYear(match))
    left = left.replace(pattern, ' · ')
    return found.filter((times) => times > 0)
  })
}
