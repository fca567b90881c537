import type { Cell } from '@/lib/imports/import-file'

export type ColumnMeaning = 'area' | 'code' | 'period' | 'indicator' | 'value' | 'status' | 'breakdown' | 'ignored'

/** Headers as CBS, councils and Excel files write them, without case, marks, spaces and the number that OData puts behind them. */
const words: Record<ColumnMeaning, string[]> = {
  area: 'regio regios regionaam gemeente gemeenten gemeentenaam gebied gebieden gebiedsnaam statnaam plaats woonplaats wijkenenbuurten postcode'.split(
    ' ',
  ),
  code: 'code gemeentecode gmcode regiocode gebiedscode statcode cbscode codering'.split(' '),
  period: 'periode perioden jaar peildatum datum tijdvak meetperiode verslagperiode meetmoment period'.split(' '),
  indicator: 'indicator indicatoren kpi kpinummer onderwerp onderwerpen maat measure'.split(' '),
  value: 'waarde aantal value cijfer cijfers score percentage resultaat uitkomst'.split(' '),
  status: ['status'],
  breakdown: 'uitsplitsing categorie onderverdeling groep'.split(' '),
  ignored: 'id toelichting opmerking opmerkingen noot bron eenheid jeugdregio soortregio tabel'.split(' '),
}

const meanings = new Map(Object.entries(words).flatMap(([meaning, list]) => list.map((word) => [word, meaning as ColumnMeaning] as const)))

/** What a column is about, from its header; null when the header is no word that is known. */
export const columnMeaning = (header: Cell): ColumnMeaning | null =>
  meanings.get(
    withoutSuffix(String(header))
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z0-9]/g, ''),
  ) ?? null

/** The name of a topic: the number behind it ("JongerenMetJeugdzorg_83") changes every year (conventies-nl.md 3.2). */
export const withoutSuffix = (header: string): string => header.trim().replace(/^([A-Za-z]\w*?)_\d+$/, '$1')

/** A breakdown that breaks nothing down ("Totaal", "JZ Totaal jeugdzorg", T001038 at CBS) is none. */
export function breakdownOf(parts: readonly Cell[]): string | null {
  const named = parts.map((part) => String(part).trim()).filter((part) => part !== '' && !/^([A-Z]{2} )?totaal\b|^T\d{6}$/i.test(part))
  return named.length > 0 ? named.join(', ') : null
}
