import { daysBetween, fullDate, type DateString } from '@/lib/domain/dutch-dates'
import { euros } from '@/lib/domain/euro-amount'

export type Lapsing = {
  amountCents: bigint | null
  spentCents: bigint
  /** What was spent on the parts of the line. */
  partsSpentCents: bigint
  withdrawnOn: DateString | null
  lapsesOn: DateString | null
}

/** So many days ahead somebody can still do something with the money. */
export const lapseNotice = 182

/** Money that is gone soon, or is gone, with what is left of it (null: not known); null where nothing is lost. */
export function lapseOf(
  { amountCents, spentCents, partsSpentCents, withdrawnOn, lapsesOn }: Lapsing,
  today: DateString,
): { state: 'soon' | 'gone'; left: bigint | null } | null {
  if (lapsesOn === null || withdrawnOn !== null || daysBetween(today, lapsesOn) > lapseNotice) return null
  const left = amountCents === null ? null : amountCents - spentCents - partsSpentCents
  return left !== null && left <= 0n ? null : { state: lapsesOn < today ? 'gone' : 'soon', left }
}

/** From when until when money can be spent: of a part also until its line lapses. */
export type SpendingDays = { year: number; lapsesOn: DateString | null; wholeLapsesOn: DateString | null }

/** Why money was not spent on a day, in a sentence: its year had yet to begin, or it had lapsed. Null where it could be. */
export function notSpentOn(day: DateString, { year, lapsesOn, wholeLapsesOn }: SpendingDays): string | null {
  const first = `${year}-01-01`
  if (day < first) return `Dit geld is van ${year}. Kies een dag vanaf ${fullDate(first)}.`
  const last = [lapsesOn, wholeLapsesOn].filter((date) => date !== null).sort()[0]
  return last !== undefined && day > last ? `Dit geld verviel na ${fullDate(last)}. Kies die dag of een eerdere.` : null
}

/** What of a line is gone because it was not spent in time. */
export function lapsedOf(line: Lapsing, today: DateString): bigint {
  const lapse = lapseOf(line, today)
  return lapse?.state === 'gone' ? (lapse.left ?? 0n) : 0n
}

/** "Vervalt na", and of a day that is over "Verviel na" */
export const lapseTerm = (lapsesOn: DateString, today: DateString): 'Vervalt na' | 'Verviel na' =>
  lapsesOn < today ? 'Verviel na' : 'Vervalt na'

/** "€ 40.000 vervalt na 31 december 2022, over 87 dagen"; null where nothing is lost. */
export function lapseInWords(line: Lapsing, today: DateString): string | null {
  const lapse = lapseOf(line, today)
  if (lapse === null) return null
  const money = lapse.left === null ? 'Geld waarvan het bedrag ontbreekt' : euros(lapse.left)
  const said = `${money} ${lapseTerm(line.lapsesOn!, today).toLowerCase()} ${fullDate(line.lapsesOn!)}`
  if (lapse.state === 'gone') return said
  const days = daysBetween(today, line.lapsesOn!)
  return `${said}, ${days === 0 ? 'vandaag is de laatste dag' : days === 1 ? 'over 1 dag' : `over ${days} dagen`}`
}
