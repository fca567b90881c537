import { numberInWords } from '@/lib/domain/dutch-number'

const budgetKinds = ['funding', 'expense', 'ceiling'] as const
export type BudgetKind = (typeof budgetKinds)[number]
export type BudgetStatus = 'provisional' | 'conditional' | 'fixed'

export const budgetKindWords: Record<BudgetKind, string> = { funding: 'Dekking', expense: 'Raming', ceiling: 'Plafond' }
export const budgetStatusWords: Record<BudgetStatus, string> = {
  provisional: 'Voorlopig',
  conditional: 'Onder voorbehoud',
  fixed: 'Vast',
}

/** Money is counted in cents: 1250 is "€ 12,50", 6000000 is "€ 60.000". */
export const euros = (cents: number): string => `€ ${numberInWords(cents / 100, cents % 100 === 0 ? undefined : 2)}`

type Line = { kind: BudgetKind; year: number; amountCents: number | null; isPart: boolean }
type Printed = { kind: BudgetKind; year: number; amountCents: number }

export type BudgetSum = { kind: BudgetKind; year: number; lines: number; unknown: number; cents: number; printedCents: number | null }

/** Per kind and year what the lines add up to, beside the total of the source. A part of a line counts in that line. */
export function budgetSums(lines: readonly Line[], totals: readonly Printed[]): BudgetSum[] {
  const whole = lines.filter(({ isPart }) => !isPart)
  const years = [...new Set(whole.map(({ year }) => year))].sort()
  return budgetKinds.flatMap((kind) =>
    years.flatMap((year) => {
      const of = whole.filter((line) => line.kind === kind && line.year === year)
      if (of.length === 0) return []
      const printed = totals.find((total) => total.kind === kind && total.year === year)
      return [
        {
          ...{ kind, year, lines: of.length, unknown: of.filter(({ amountCents }) => amountCents === null).length },
          ...{ cents: of.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0), printedCents: printed?.amountCents ?? null },
        },
      ]
    }),
  )
}

/** "€ 76.500.000; het document zegt € 76.400.000", "Geen bedragen bekend" */
export function sumInWords({ lines, unknown, cents, printedCents }: BudgetSum): string {
  if (unknown === lines) return 'Geen bedragen bekend'
  const without = unknown > 0 ? `, zonder ${unknown === 1 ? '1 post' : `${unknown} posten`} waarvan het bedrag ontbreekt` : ''
  const differs = printedCents !== null && printedCents !== cents ? `; het document zegt ${euros(printedCents)}` : ''
  return `${euros(cents)}${without}${differs}`
}
