import { shownLights, shownLightWords, type ShownLight } from '@/lib/domain/standing'

const width = 176
const height = 16
const gap = 2
/** The narrowest part in which its sign still fits. */
const narrowest = 9

/** Always the same order, a gap between, and each filled part carries the sign of its light. */
const fills: Record<ShownLight, { className: string; sign?: string; hollow?: 'line' | 'dashed' }> = {
  onTrack: { className: 'text-ok', sign: 'M-3.4.3-1 2.7 3.6-2.3' },
  atRisk: { className: 'text-(--basis-color-warning-border-default)', sign: 'M0-4.4v5.2M0 2.6v1.8' },
  stuck: { className: 'text-bad', sign: 'M-2.7-2.7 2.7 2.7M2.7-2.7-2.7 2.7' },
  noJudgement: { className: 'text-quiet', hollow: 'line' },
  notReported: { className: 'text-quiet', hollow: 'dashed' },
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
  const widths = widthsOf(parts.map(({ count }) => count))
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

/** In proportion, but never too narrow for a sign; the wider parts give way. */
function widthsOf(counts: readonly number[]): number[] {
  const room = width - gap * (counts.length - 1)
  const isNarrow = (count: number) => (count * room) / counts.reduce((sum, each) => sum + each, 0) < narrowest
  const wide = counts.filter((count) => !isNarrow(count))
  const step = (room - narrowest * (counts.length - wide.length)) / wide.reduce((sum, each) => sum + each, 0)
  return counts.map((count) => (isNarrow(count) ? narrowest : count * step))
}

function Part({ light, x, width }: { light: ShownLight; x: number; width: number }) {
  const { className, sign, hollow } = fills[light]
  const at = (value: number) => Math.round(value * 100) / 100
  if (hollow)
    return (
      <rect
        className={className}
        x={at(x + 0.5)}
        y={0.5}
        width={at(width - 1)}
        height={height - 1}
        fill="none"
        stroke="currentColor"
        strokeDasharray={hollow === 'dashed' ? '2 2' : undefined}
      />
    )
  return (
    <g className={className}>
      <rect x={at(x)} width={at(width)} height={height} fill="currentColor" />
      {sign && <path transform={`translate(${at(x + width / 2)} 8)`} d={sign} fill="none" stroke="#fff" strokeWidth={1.7} />}
    </g>
  )
}

const spoken = (parts: readonly { light: ShownLight; count: number }[]) =>
  parts.map(({ light, count }) => `${count} ${shownLightWords[light].toLowerCase()}`).join(', ')
