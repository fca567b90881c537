import { lapsedOf, type Lapsing } from '@/lib/domain/budget-lapse'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import { euros } from '@/lib/domain/euro-amount'

export const budgetKinds = ['funding', 'expense', 'ceiling'] as const
export type BudgetKind = (typeof budgetKinds)[number]
export const budgetStatuses = ['provisional', 'conditional', 'fixed'] as const
export type BudgetStatus = (typeof budgetStatuses)[number]
export type BudgetAct = 'added' | 'changed' | 'spent' | 'withdrawn' | 'restored'

export const budgetKindWords: Record<BudgetKind, string> = { funding: 'Dekking', expense: 'Raming', ceiling: 'Plafond' }
export const budgetStatusWords: Record<BudgetStatus, string> = {
  provisional: 'Voorlopig',
  conditional: 'Onder voorbehoud',
  fixed: 'Vast',
}
export const budgetActWords: Record<BudgetAct, string> = {
  added: 'Toegevoegd',
  changed: 'Gewijzigd',
  spent: 'Besteed',
  withdrawn: 'Vervallen',
  restored: 'Teruggezet',
}

/** In characters: documents name what money is for in whole sentences. */
export const longestMoneyTitle = 500

/** What somebody writes down of a line of the budget. */
export type BudgetText = {
  kind: BudgetKind
  title: string
  source: string
  year: number
  untilYear: number | null
  /** Null: not known yet. */
  amountCents: bigint | null
  status: BudgetStatus
  lapsesOn: DateString | null
  ambitionId: string | null
  /** The line of which it is a part; it counts there, not once more. */
  parentId: string | null
}

type Whole = { kind: BudgetKind; year: number; isPart: boolean; isWithdrawn: boolean }

/** Whether a line can be a part of another: of the same kind and year, and a part has no parts. */
export const canHoldPart = (whole: Whole, part: { kind: BudgetKind; year: number }): boolean =>
  !whole.isPart && !whole.isWithdrawn && whole.kind === part.kind && whole.year === part.year

type Line = { kind: BudgetKind; year: number; amountCents: bigint | null; isPart: boolean; withdrawnOn: DateString | null }
type Printed = { kind: BudgetKind; year: number; amountCents: bigint }

export type BudgetSum = { kind: BudgetKind; year: number; lines: number; unknown: number; cents: bigint; printedCents: bigint | null }

/** Per kind and year what the lines add up to, beside the total of the source. A part of a line counts in that line, one that lapsed nowhere. */
export function budgetSums(lines: readonly Line[], totals: readonly Printed[]): BudgetSum[] {
  const whole = lines.filter(({ isPart }) => !isPart)
  const years = [...new Set(whole.map(({ year }) => year))].sort()
  return budgetKinds.flatMap((kind) =>
    years.flatMap((year) => {
      const all = whole.filter((line) => line.kind === kind && line.year === year)
      if (all.length === 0) return []
      const of = all.filter(({ withdrawnOn }) => withdrawnOn === null)
      const printed = totals.find((total) => total.kind === kind && total.year === year)
      return [
        {
          ...{ kind, year, lines: of.length, unknown: of.filter(({ amountCents }) => amountCents === null).length },
          ...{ cents: centsOf(of), printedCents: printed?.amountCents ?? null },
        },
      ]
    }),
  )
}

const centsOf = (lines: readonly { amountCents: bigint | null }[]): bigint =>
  lines.reduce((sum, { amountCents }) => sum + (amountCents ?? 0n), 0n)

/** "€ 76.500.000; het document zegt € 76.400.000", "Geen bedragen bekend" */
export function sumInWords({ lines, unknown, cents, printedCents }: BudgetSum): string {
  if (lines === 0) return 'Alles is vervallen'
  if (unknown === lines) return 'Geen bedragen bekend'
  const without = unknown > 0 ? `, zonder ${unknown === 1 ? '1 post' : `${unknown} posten`} waarvan het bedrag ontbreekt` : ''
  const differs = printedCents !== null && printedCents !== cents ? `; het document zegt ${euros(printedCents)}` : ''
  return `${euros(cents)}${without}${differs}`
}

type Spendable = Line &
  Lapsing & { status: BudgetStatus; spentCents: bigint; /** Of a part: when its line lapses. */ wholeLapsesOn: DateString | null }

/** What is planned, by how sure that is, beside what was spent and what lapsed before it was. */
export type BudgetTotals = Record<BudgetStatus, bigint> & {
  planned: bigint
  /** Lines without an amount. */ unknown: number
  spent: bigint
  lapsed: bigint
}

/** Of estimates only: money that comes in, or that there may be at most, is not planned twice. What was spent on a line that lapsed was spent. */
export function totalsOf(lines: readonly Spendable[], today: DateString): BudgetTotals {
  const estimates = lines.filter(({ kind }) => kind === 'expense')
  const standing = estimates.filter(({ isPart, withdrawnOn }) => !isPart && withdrawnOn === null)
  const ofStatus = (wanted: BudgetStatus) => centsOf(standing.filter(({ status }) => status === wanted))
  // A part of a line that lapsed is in what that line lost.
  const losing = estimates.filter(({ wholeLapsesOn }) => wholeLapsesOn === null || wholeLapsesOn >= today)
  return {
    ...{ provisional: ofStatus('provisional'), conditional: ofStatus('conditional'), fixed: ofStatus('fixed') },
    ...{ planned: centsOf(standing), unknown: standing.filter(({ amountCents }) => amountCents === null).length },
    spent: estimates.reduce((sum, { spentCents }) => sum + spentCents, 0n),
    lapsed: losing.reduce((sum, line) => sum + lapsedOf(line, today), 0n),
  }
}

/** Totals of the estimates for each of something, in the order in which it first occurs. */
export function totalsBy<L extends Spendable, K>(
  lines: readonly L[],
  today: DateString,
  keyOf: (line: L) => K,
): (BudgetTotals & { key: K })[] {
  const estimates = lines.filter(({ kind }) => kind === 'expense')
  return [...new Set(estimates.map(keyOf))].map((key) => ({
    key,
    ...totalsOf(
      estimates.filter((line) => keyOf(line) === key),
      today,
    ),
  }))
}

type Spent = Pick<BudgetTotals, 'planned' | 'spent' | 'lapsed'>

/** The same of one line with its parts; null where nothing can be left: the amount is not known, or the line itself lapsed. */
export const standOfLine = (line: Lapsing, today: DateString): Spent | null =>
  line.amountCents === null || line.withdrawnOn !== null
    ? null
    : { planned: line.amountCents, spent: line.spentCents + line.partsSpentCents, lapsed: lapsedOf(line, today) }

/** What can still be spent; below nothing where too much was. */
export const leftOf = ({ planned, spent, lapsed }: Spent): bigint => planned - spent - lapsed

/** "€ 5.000 over", "€ 1.569,25 vervallen", "€ 500 te veel besteed" */
export function leftInWords(totals: Spent): string {
  const left = leftOf(totals)
  const words = [
    left < 0n && `${euros(-left)} te veel besteed`,
    (left > 0n || (left === 0n && totals.lapsed === 0n)) && `${euros(left)} over`,
    totals.lapsed > 0n && `${euros(totals.lapsed)} vervallen`,
  ]
  return words.filter(Boolean).join(', ')
}

/**
 * "In 2023 is € 25.000 begroot, waarvan € 20.000 vast; tot en met 30 juni 2023 is € 12.000 besteed en € 500 vervallen.", with the totals as of the day
 * after it; null where nothing is planned or spent.
 */
export function yearInWords(totals: BudgetTotals, { year, until }: { year: number; until: DateString }): string | null {
  const { planned, fixed, spent, unknown, lapsed } = totals
  if (planned === 0n && spent === 0n && unknown === 0) return null
  const sure = planned > 0n && fixed !== planned ? `, waarvan ${euros(fixed)} vast` : ''
  const missing = unknown === 0 ? '' : ` (van ${unknown === 1 ? '1 post' : `${unknown} posten`} ontbreekt het bedrag)`
  const lost = lapsed > 0n ? ` en ${euros(lapsed)} vervallen` : ''
  return `In ${year} is ${euros(planned)} begroot${sure}${missing}; tot en met ${fullDate(until)} is ${euros(spent)} besteed${lost}.`
}
