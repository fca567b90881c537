import { gapWords, plainNumber, withUnit } from '@/lib/charts/chart-words'
import { chartPoint, isKnown } from '@/lib/charts/chart-model'
import { statusMarks } from '@/lib/domain/kpi'
import { caveatsAt, type Caveat } from '@/lib/domain/kpi-caveats'
import type { PlacedFigure } from '@/lib/domain/kpi-series'
import { measurePeriodWords } from '@/lib/domain/measure-period'

type PlacedFigureProps = {
  placed: PlacedFigure
  unit: string
  /** Whose, where no heading says it: "Nederland". */
  of?: string
  /** Of the KPI: those of this period are said with the figure. */
  caveats: readonly Caveat[]
}

/** "148* jeugdigen", with the period it is about and what must be said with it. */
export const FigureInPeriod = ({ placed, unit, of, caveats }: PlacedFigureProps) => (
  <>
    <span className="block">
      {of && `${of} `}
      <FigureWords {...placed} unit={unit} />
    </span>
    <span className="block text-quiet">{measurePeriodWords(placed.period)}</span>
    {placed.note && <span className="block text-quiet">{placed.note}</span>}
    {caveatsAt(caveats, placed.period).map((caveat) => (
      <span key={caveat} className="block text-quiet">
        {caveat}
      </span>
    ))}
  </>
)

function FigureWords({ figure, unit }: Pick<PlacedFigure, 'figure'> & { unit: string }) {
  const point = chartPoint(figure)
  if (!isKnown(point)) return <span className="text-quiet">{gapWords[point.gap]}</span>
  return (
    <>
      <b className="tabular-nums">
        {withUnit(roundedWords(point.value), unit)}
        {statusMarks[point.status]}
      </b>
      {unit !== '%' && ` ${unit}`}
    </>
  )
}

/** To one decimal, as far as it has any. */
export const roundedWords = (value: number): string => plainNumber(Math.round(value * 10) / 10)

/** What the stars at figures mean, where there are any. */
export const StatusLegend = ({ figures }: { figures: readonly (PlacedFigure | null)[] }) =>
  figures.some((placed) => placed && (placed.figure.status === 'provisional' || placed.figure.status === 'revisedProvisional')) && (
    <p className="mt-2 text-small text-quiet">* voorlopig, ** nader voorlopig</p>
  )
