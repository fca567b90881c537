import { budgetKindWords, budgetStatusWords } from '@/lib/domain/budget'
import { perWords } from '@/lib/domain/hours'
import type { Sheet } from '@/lib/exports/document'
import { date, number, text, touchedCells, touchedColumns } from '@/lib/exports/sheet-columns'
import type { BudgetRow } from '@/lib/queries/budget-lines'
import type { HoursRow } from '@/lib/queries/money'

type Shown = { ambitionTerm: string; /** Whether what was spent and what lapsed are for who gets it. */ seesProgress: boolean }

/** Cents that were counted exactly, as the euros that a spreadsheet adds up. */
const inEuros = (cents: bigint | null): number | null => (cents === null ? null : Number(cents) / 100)

/** The lines of the budget; a part stands under its line, and counts in that one. */
export const budgetSheet = (lines: readonly BudgetRow[], { ambitionTerm, seesProgress }: Shown): Sheet => ({
  name: 'Geld',
  columns: [
    text('Post', 50),
    text('Is onderdeel', 14),
    text('Soort', 12),
    number('Jaar', 8),
    number('Tot en met jaar', 16),
    text(ambitionTerm, 12),
    text('Bron van het geld', 36),
    text('Status', 18),
    number('Bedrag in euro', 16),
    date('Vervalt na'),
    ...(seesProgress
      ? [number('Besteed in euro', 16), number('Over in euro', 16), date('Vervallen op'), text('Reden', 40), ...touchedColumns]
      : []),
  ],
  rows: lines.map((line) => [
    line.title,
    line.isPart ? 'Ja' : 'Nee',
    budgetKindWords[line.kind],
    line.year,
    line.untilYear,
    line.ambitionNumber,
    line.source,
    budgetStatusWords[line.status],
    inEuros(line.amountCents),
    line.lapsesOn,
    ...(seesProgress ? spentCells(line) : []),
  ]),
})

const spentCells = ({ kind, amountCents, spentCents, withdrawnOn, withdrawnReason, touched }: BudgetRow) => [
  kind === 'expense' ? inEuros(spentCents) : null,
  kind === 'expense' && amountCents !== null ? inEuros(amountCents - spentCents) : null,
  withdrawnOn,
  withdrawnReason,
  ...touchedCells(touched),
]

export const hoursSheet = (hours: readonly HoursRow[], { ambitionTerm, seesProgress }: Shown): Sheet => ({
  name: 'Uren',
  columns: [
    text('Account of functie', 40),
    number('Uren'),
    text('Per', 24),
    text('Soort', 14),
    text(ambitionTerm, 12),
    text('Toelichting', 50),
    ...(seesProgress ? [date('Vervallen op'), text('Reden', 40), ...touchedColumns] : []),
  ],
  rows: hours.map((row) => [
    row.account,
    row.hours,
    perWords[row.per],
    row.isExtension ? 'Uitbreiding' : 'Bestaand',
    row.ambitionNumber,
    row.remark,
    ...(seesProgress ? [row.withdrawnOn, row.withdrawnReason, ...touchedCells(row.touched)] : []),
  ]),
})
