import { withoutSuffix } from '@/lib/imports/column-words'
import type { ImportedValue, ImportFile } from '@/lib/imports/import-file'
import { suggestMapping } from '@/lib/imports/suggest-mapping'
import { valuesOfWide, type WideMapping } from '@/lib/imports/wide-table'

/** What a file is about. `kpiOf`: the KPI of an indicator, by its name; of a wide table the indicator of a column is the id of its KPI. */
export type ImportMapping = { kpiOf: Record<string, string>; wide: WideMapping | null }

/** What is known of a KPI while its figures are imported. */
export type NamedKpi = { id: string; number: string; name: string }

/** An indicator without a name is the only one of its file. */
export const indicatorKey = (indicator: string | null): string => indicator ?? ''

/** The indicators that a file with values names, in the order of the file. */
export const indicatorsIn = (values: readonly ImportedValue[]): string[] => [
  ...new Set(values.map(({ indicator }) => indicatorKey(indicator))),
]

/** What files with the same header have in common, as text: the columns of a wide table, else the indicators. */
export const headerOf = (file: ImportFile): string =>
  JSON.stringify(file.kind === 'wide' ? file.header : [file.format, ...indicatorsIn(file.values).sort()])

/** The values of a file with what someone said it is about; none of a wide table of which nobody said it yet. */
export function valuesIn(file: ImportFile, mapping: ImportMapping): ImportedValue[] {
  if (file.kind === 'values') return file.values
  return mapping.wide === null ? [] : valuesOfWide(file, mapping.wide)
}

/**
 * What to begin with: the mapping of the last file with the same header as far as its KPIs are still there, else a guess by number or name.
 * The guess of a wide table is not a mapping yet: someone looks it over first.
 */
export function firstMapping(
  file: { isWide: boolean; indicators: readonly string[] },
  kpis: readonly NamedKpi[],
  remembered: ImportMapping | null,
): ImportMapping {
  const ids = new Set(kpis.map(({ id }) => id))
  const known = Object.entries(remembered?.kpiOf ?? {}).filter(([, id]) => ids.has(id))
  if (file.isWide) {
    const columns = remembered?.wide?.columns.filter(({ indicator }) => indicator !== null && ids.has(indicator)) ?? []
    return { kpiOf: Object.fromEntries(known), wide: remembered?.wide && columns.length > 0 ? { ...remembered.wide, columns } : null }
  }
  const guessed = file.indicators.flatMap((indicator) => {
    const kpi = kpiNamed(indicator, kpis)
    return kpi === null ? [] : [[indicator, kpi.id] as const]
  })
  return { kpiOf: { ...Object.fromEntries(guessed), ...Object.fromEntries(known) }, wide: null }
}

/** What the columns of a wide table seem to be about, with the KPI where the header says it; for the form in which someone looks it over. */
export function guessedWide(file: Extract<ImportFile, { kind: 'wide' }>, kpis: readonly NamedKpi[]): WideMapping {
  const { areaColumn = 0, codeColumn = null, columns = [] } = suggestMapping(file.header, file.rows)
  const named = columns.map((column) => ({ ...column, indicator: kpiNamed(column.indicator ?? file.title ?? '', kpis)?.id ?? null }))
  return { areaColumn, codeColumn, columns: named }
}

/** The KPI with this number, this name, or both ("B1 Jeugdigen met jeugdhulp"). */
function kpiNamed(text: string, kpis: readonly NamedKpi[]): NamedKpi | null {
  const said = plain(withoutSuffix(text))
  if (said === '') return null
  return kpis.find(({ number, name }) => [number, name, `${number} ${name}`].some((word) => plain(word) === said)) ?? null
}

/** Without case, accents and double spaces: how names are compared. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
