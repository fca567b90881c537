import { bar, barSigns, barWidths } from '@/lib/domain/light-looks'
import { shownLights, shownLightWords, type ShownLight } from '@/lib/domain/standing'

const { width, height, gap } = bar

const colours: Record<ShownLight, string> = {
  onTrack: 'text-ok',
  atRisk: 'risk',
  stuck: 'text-bad',
  noJudgement: 'text-quiet',
  notReported: 'text-quiet',
}

export type LightBarProps = {
  counts: Partial<Record<ShownLight, number>>
  /** What is counted, where the column doesn't say it: "gemeenten". */
  unit?: string
}

/** "5 van 6 op schema", drawn and said; counts, never an average colour. */
export function LightBar({ counts, unit }: LightBarProps) {
  const parts = shownLights.map((light) => ({ light, count: counts[light] ?? 0 })).filter(({ count }) => count > 0)
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return <span className="text-quiet">Nog geen activiteiten</span>
  const widths = barWidths(parts.map(({ count }) => count))
  return (
    <>
      <svg className="light-bar" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={spoken(parts)}>
        {parts.map((part, index) => {
          const before = widths.slice(0, index).reduce((sum, each) => sum + each + gap, 0)
          return <Part key={part.light} light={part.light} x={before} width={widths[index]!} />
        })}
      </svg>
      <span className="text-quiet tabular-nums">
        {counts.onTrack ?? 0} van {total} {unit ? `${unit} ` : null}op schema
      </span>
    </>
  )
}

function Part({ light, x, width }: { light: ShownLight; x: number; width: number }) {
  const { sign, hollow } = barSigns[light]
  const className = colours[light]
  const at = (value: number) => Math.round(value * 100) / 100
  if (hollow) return <rect className={`hollow ${hollow} ${className}`} x={at(x + 0.5)} y={0.5} width={at(width - 1)} height={height - 1} />
  return (
    <g className={className}>
      <rect x={at(x)} width={at(width)} height={height} />
      {sign && <path transform={`translate(${at(x + width / 2)} 8)`} d={sign} />}
    </g>
  )
}

const spoken = (parts: readonly { light: ShownLight; count: number }[]) =>
  parts.map(({ light, count }) => `${count} ${shownLightWords[light].toLowerCase()}`).join(', ')
