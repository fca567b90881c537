import type { KpiKind, ValueStatus } from '@/lib/domain/kpi'
import type { MeasurePeriod } from '@/lib/domain/measure-period'
import { areaFinder, type AreaIds, type KnownArea } from '@/lib/imports/import-areas'
import type { ImportedValue } from '@/lib/imports/import-file'
import { indicatorKey, plain, type ImportMapping, type NamedKpi } from '@/lib/imports/import-mapping'

export type ImportKpi = NamedKpi & { kind: KpiKind | null; breakdowns: readonly { id: string; label: string }[] }

/** Where a figure stands. */
type FigureCell = AreaIds & { kpiId: string; breakdownId: string | null; period: MeasurePeriod }
/** What stands in a cell already. */
type StoredFigure = { value: number | null; status: ValueStatus; hasParts: boolean }
/** The same as the database gives it: what all figures of a row of cells share once, and no names. */
export type StoredLine = [
  kpiId: string,
  municipalityId: string | null,
  referenceAreaId: string | null,
  breakdownId: string | null,
  figures: [period: MeasurePeriod, value: number | null, status: ValueStatus, hasParts: boolean][],
]

/** What there is before an import, to lay a file beside. */
type ImportSurroundings = { kpis: readonly ImportKpi[]; areas: readonly KnownArea[]; stored: readonly StoredLine[] }

type Given = { line: number; area: string; kpi: string; breakdown: string | null; printedPeriod: string }
type Placed = Given & { cell: FigureCell; value: number | null; status: ValueStatus }
export type PreviewRow =
  | (Given & { outcome: 'refused'; problem: string })
  | (Placed & { outcome: 'new'; before: null })
  | (Placed & { outcome: 'changed' | 'unchanged'; before: StoredFigure })

export type PlacedRow = Exclude<PreviewRow, { outcome: 'refused' }>

export const outcomes = ['new', 'changed', 'unchanged', 'refused'] as const
export type Outcome = (typeof outcomes)[number]
export type ImportCounts = Record<Outcome, number>

/**
 * Every value of a file with what importing it would do; one row for each, in the order of the file. A cell counts once. The rows come one by one,
 * so that nobody has to keep them all: tens of thousands take more room than the file.
 */
export function* previewOf(
  values: readonly ImportedValue[],
  mapping: ImportMapping,
  { kpis, areas, stored }: ImportSurroundings,
): Generator<PreviewRow, void> {
  const find = areaFinder(areas)
  const kpiById = new Map(kpis.map((kpi) => [kpi.id, kpi]))
  const storedAt = cellsOf(stored)
  const lines = new PerCell<number>()
  const rowOf = (value: ImportedValue): PreviewRow => {
    const indicator = indicatorKey(value.indicator)
    const kpi = Object.hasOwn(mapping.kpiOf, indicator) ? kpiById.get(mapping.kpiOf[indicator]!) : undefined
    const found = find(value.area)
    const given: Given = {
      line: value.line,
      area: found.ok ? found.area.name : (value.area.name ?? value.area.code ?? ''),
      kpi: kpi ? `${kpi.number} ${kpi.name}` : (value.indicator ?? ''),
      breakdown: value.breakdown,
      printedPeriod: value.printedPeriod,
    }
    const refused = (problem: string) => ({ ...given, outcome: 'refused' as const, problem })
    if (value.problem !== null || value.period === null) return refused(value.problem ?? 'De periode is niet te lezen.')
    if (!kpi) return refused('Van deze indicator is niet gekozen welke KPI het is.')
    if (!found.ok) return refused(found.problem)
    const breakdown = value.breakdown === null ? null : kpi.breakdowns.find(({ label }) => plain(label) === plain(value.breakdown!))
    if (breakdown === undefined) return refused(`De uitsplitsing "${value.breakdown}" staat niet op het KPI-blad.`)
    const problem = numberProblem(value.value, kpi.kind)
    if (problem !== null) return refused(problem)

    const { municipalityId, referenceAreaId } = found.area
    const cell = { kpiId: kpi.id, municipalityId, referenceAreaId, breakdownId: breakdown?.id ?? null, period: value.period }
    const earlier = lines.get(cell)
    if (earlier !== undefined) return refused(`Hetzelfde cijfer staat ook op regel ${earlier}.`)
    lines.set(cell, value.line)
    const placed = { ...given, cell, value: asStored(value.value), status: value.status }
    const before = storedAt.get(cell)
    if (before === undefined) return { ...placed, outcome: 'new', before: null }
    const same = before.value === placed.value && before.status === placed.status
    if (!same && before.hasParts && placed.value !== null)
      return refused(
        'Hier staan een teller en een noemer. Een percentage alleen komt daar niet voor in de plaats; verbeter dit cijfer met de hand.',
      )
    return { ...placed, outcome: same ? 'unchanged' : 'changed', before }
  }
  for (const value of values) yield rowOf(value)
}

/** Whether importing would write it. */
export const isChange = (row: PreviewRow): row is PlacedRow => row.outcome === 'new' || row.outcome === 'changed'

export const noCounts = (): ImportCounts => ({ new: 0, changed: 0, unchanged: 0, refused: 0 })

/** Something for each cell. A file has many periods for few places, so what a place is called is kept once. */
class PerCell<Kept> {
  readonly #places = new Map<string, Map<MeasurePeriod, Kept>>()

  get(cell: FigureCell): Kept | undefined {
    return this.#places.get(placeOf(cell))?.get(cell.period)
  }

  set(cell: FigureCell, kept: Kept): void {
    const place = placeOf(cell)
    const periods = this.#places.get(place) ?? new Map<MeasurePeriod, Kept>()
    this.#places.set(place, periods.set(cell.period, kept))
  }
}

const placeOf = ({ kpiId, municipalityId, referenceAreaId, breakdownId }: FigureCell): string =>
  [kpiId, municipalityId, referenceAreaId, breakdownId].join(' ')

function cellsOf(stored: readonly StoredLine[]): PerCell<StoredFigure> {
  const cells = new PerCell<StoredFigure>()
  for (const [kpiId, municipalityId, referenceAreaId, breakdownId, figures] of stored)
    for (const [period, value, status, hasParts] of figures)
      cells.set({ kpiId, municipalityId, referenceAreaId, breakdownId, period }, { value, status, hasParts })
  return cells
}

/** Figures are kept with four decimals. */
const asStored = (value: number | null): number | null => (value === null ? null : Math.round(value * 10_000) / 10_000)

const largest = 1e12

function numberProblem(value: number | null, kind: KpiKind | null): string | null {
  if (kind === null) return 'Kies eerst op het KPI-blad wat er wordt geteld.'
  if (kind === 'qualitative') return 'Deze KPI is kwalitatief: er horen geen getallen bij.'
  if (value === null) return null
  if (kind === 'percentage') return value >= 0 && value <= 100 ? null : 'Een percentage ligt tussen 0 en 100.'
  if (!Number.isInteger(value) || value < 0) return 'Dit is een aantal: het moet een heel getal van 0 of meer zijn.'
  return value <= largest ? null : 'Dit getal is te groot.'
}
