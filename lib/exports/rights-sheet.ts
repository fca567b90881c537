import { givenInWords, roleMay } from '@/lib/domain/right-words'
import { isSpecial } from '@/lib/domain/rights'
import type { Sheet } from '@/lib/exports/document'
import { date, text } from '@/lib/exports/sheet-columns'
import { roleWords } from '@/lib/policy/viewer'
import type { RightRow } from '@/lib/queries/rights'

/** Who may what, as its page shows it. */
export const rightsSheet = (rows: readonly RightRow[], whole: string): Sheet => ({
  name: 'Wie mag wat',
  columns: [
    text('Naam', 28),
    text('Functie', 44),
    text('E-mailadres', 34),
    text('Rol', 24),
    text('Bijzonder', 10),
    text('Wat de rol mag', 60),
    text('Waar', 44),
    date('Sinds'),
    date('Tot en met'),
    text('Gegeven door', 44),
    text('Tweede stap', 12),
    date('Laatst aangemeld', 18),
    date('Laatst beoordeeld op', 20),
    text('Beoordeeld door', 28),
  ],
  rows: rows.map((row) => [
    row.name,
    row.function,
    row.email,
    roleWords[row.role],
    isSpecial(row) ? 'Ja' : 'Nee',
    roleMay[row.role],
    row.place ?? whole,
    row.validFrom,
    row.validUntil,
    givenInWords(row),
    row.hasSecondFactor ? 'Aan' : 'Uit',
    row.lastSignInOn,
    row.reviewedOn,
    row.reviewedBy,
  ]),
})
