import { indicatorWords } from '@/lib/domain/indicator'
import {
  countingLevelWords,
  kpiDirectionWords,
  kpiFrequencyWords,
  kpiKindWords,
  kpiLevelWords,
  kpiStatusWords,
  valueStatusWords,
} from '@/lib/domain/kpi'
import { caveatsAt, definitionRemark, type Caveat } from '@/lib/domain/kpi-caveats'
import { sumLabel } from '@/lib/domain/kpi-sums'
import { comparePeriods, measurePeriodWords, type MeasurePeriod } from '@/lib/domain/measure-period'
import type { Sheet, SheetCell } from '@/lib/exports/document'
import { date, number, text } from '@/lib/exports/sheet-columns'
import type { FigureRow, KpiRow } from '@/lib/queries/kpi-rows'

/** The KPIs of an agenda, each with its sheet. */
export const kpisSheet = (kpis: readonly KpiRow[]): Sheet => ({
  name: "KPI's",
  columns: [
    text('Nummer', 10),
    text('KPI', 50),
    text('Gaat over', 40),
    text('Status', 18),
    number('Bij besluit'),
    date('Vastgesteld op'),
    text('Soort', 14),
    text('Eenheid', 18),
    text('Telt per', 14),
    text('Richting', 14),
    text('Hoe vaak', 16),
    text('Niveau', 26),
    text('Landelijke indicator', 40),
    text('Bron', 40),
    text('Definitie', 60),
    text('Nulmeting over', 20),
    number('Nulmeting'),
    number('Registratie in minuten', 22),
  ],
  rows: kpis.map((kpi) => [
    kpi.number,
    kpi.name,
    kpi.on && `${kpi.on.code} ${kpi.on.title}`,
    kpiStatusWords[kpi.status],
    kpi.decision && kpi.decision.number,
    kpi.decision && kpi.decision.decidedOn,
    kpi.kind && kpiKindWords[kpi.kind],
    kpi.unit,
    kpi.countingLevel && countingLevelWords[kpi.countingLevel],
    kpiDirectionWords[kpi.direction],
    kpi.frequency && kpiFrequencyWords[kpi.frequency],
    kpi.level && kpiLevelWords[kpi.level],
    kpi.indicator && indicatorWords[kpi.indicator],
    kpi.source,
    kpi.definition,
    kpi.baselinePeriod && measurePeriodWords(kpi.baselinePeriod),
    kpi.baselineValue,
    kpi.registrationMinutes,
  ]),
})

const stageWords: Record<FigureRow['stage'], string> = { entered: 'Ingevoerd', checked: 'Gecontroleerd', published: 'Gepubliceerd' }

type FiguresOf = {
  kpi: Pick<KpiRow, 'kind' | 'unit' | 'breakdownName' | 'countingLevel'>
  region: string
  seesMeasurements: boolean
  caveats: readonly Caveat[]
  definitions: readonly { fromPeriod: MeasurePeriod | null }[]
  /** Municipalities that count differently. */
  comparability: readonly { municipalityId: string; text: string }[]
}

/**
 * The figures of a KPI, one in each row: the region first, then its municipalities and what they are compared with. A reader gets no columns
 * that what was published doesn't have; what a percentage is made of he gets rounded, where it was published.
 */
export const figuresSheet = (figures: readonly FigureRow[], { kpi, region, seesMeasurements, ...said }: FiguresOf): Sheet => {
  const hasParts = seesMeasurements || kpi.kind === 'percentage'
  return {
    name: 'Cijfers',
    columns: [
      text('Gebied', 26),
      text('Code', 10),
      text(kpi.breakdownName ?? 'Uitsplitsing', 24),
      text('Periode', 20),
      number('Waarde'),
      text('Eenheid', 18),
      text('Status', 18),
      text('Kanttekening', 50),
      text('Duiding', 50),
      text('Bron', 40),
      ...(hasParts ? [number('Teller'), number('Noemer')] : []),
      ...(seesMeasurements ? [text('Opmerking', 40), date('Opgehaald op'), text('Stap', 16)] : []),
    ],
    rows: inOrder(figures).map((figure): SheetCell[] => [
      areaName(figure) ?? region,
      figure.code,
      figure.breakdown?.label ?? 'Totaal',
      measurePeriodWords(figure.period),
      figure.value,
      kpi.unit,
      valueStatusWords[figure.status],
      remarksAt(figure, kpi, said),
      figure.interpretation,
      figure.source,
      ...(hasParts ? [figure.numerator, figure.denominator] : []),
      ...(seesMeasurements ? [figure.note, figure.retrievedOn, stageWords[figure.stage]] : []),
    ]),
  }
}

/** What must be read with a figure: that it is a sum, what is said of its period, and that the municipality counts differently. */
function remarksAt(
  { period, value, municipality, reference, isSum }: FigureRow,
  { countingLevel }: FiguresOf['kpi'],
  { caveats, comparability, definitions }: Pick<FiguresOf, 'caveats' | 'comparability' | 'definitions'>,
): string | null {
  const different = comparability.find(({ municipalityId }) => municipalityId === municipality?.id)
  const remarks = [
    isSum && value !== null && sumLabel(countingLevel),
    reference === null &&
      definitionRemark(
        definitions.map(({ fromPeriod }) => fromPeriod),
        period,
      ),
    ...caveatsAt(caveats, period),
    different && `Niet te vergelijken: ${different.text}`,
  ]
  return remarks.filter(Boolean).join('; ') || null
}

const areaName = ({ municipality, reference }: FigureRow) => municipality?.name ?? reference?.name

/** Breakdowns stay in the order in which they came. */
function inOrder(figures: readonly FigureRow[]): FigureRow[] {
  const breakdowns = [...new Set(figures.flatMap(({ breakdown }) => breakdown?.id ?? []))]
  const kind = ({ municipality, reference }: FigureRow) => (municipality ? 1 : reference ? 2 : 0)
  const place = ({ breakdown }: FigureRow) => (breakdown ? breakdowns.indexOf(breakdown.id) : -1)
  return figures.toSorted(
    (a, b) =>
      kind(a) - kind(b) ||
      (areaName(a) ?? '').localeCompare(areaName(b) ?? '', 'nl') ||
      place(a) - place(b) ||
      comparePeriods(a.period, b.period),
  )
}
