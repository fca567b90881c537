import { natureWordsPlural, riskLevel, riskLevelWords, riskScore, type RiskLevel, type Weighing } from '@/lib/domain/risk'

const [cell, left, top] = [88, 92, 8]
const scale = [1, 2, 3, 4, 5]
const fills: Record<RiskLevel, string> = { high: 'fill-bad-soft', medium: 'fill-risk-soft', low: 'fill-ok-soft' }
// A great opportunity is no alarm.
const fillsOfOpportunities: Record<RiskLevel, string> = { high: 'fill-ok-soft', medium: 'fill-surface', low: 'fill-surface' }

type RiskMatrixProps = { risks: readonly (Weighing & { position: number })[]; isOpportunity: boolean }

/** Probability against size of risks or of opportunities, with their numbers in each square; nothing where none was weighed. The table beside it says the same in words. */
export function RiskMatrix({ risks, isOpportunity }: RiskMatrixProps) {
  const id = isOpportunity ? 'matrix-kansen' : 'matrix-risicos'
  const weighed = risks.filter((risk) => riskScore(risk) !== null)
  if (weighed.length === 0) return null
  const x = (size: number) => left + (size - 1) * cell
  const y = (probability: number) => top + (5 - probability) * cell
  return (
    <figure className="mx-0 my-4 max-w-[34rem]">
      <svg viewBox={`0 0 ${left + 5 * cell + 8} ${top + 5 * cell + 52}`} role="img" aria-labelledby={id} className="h-auto w-full">
        <title id={id}>{matrixInWords(weighed, natureWordsPlural(isOpportunity))}</title>
        {scale.flatMap((probability) =>
          scale.map((size) => {
            const level = riskLevel(probability * size)
            const here = weighed.filter((risk) => risk.probability === probability && risk.size === size)
            return (
              <g key={`${probability} ${size}`}>
                <rect
                  x={x(size)}
                  y={y(probability)}
                  width={cell}
                  height={cell}
                  className={`${(isOpportunity ? fillsOfOpportunities : fills)[level]} stroke-line`}
                />
                <text x={x(size) + 6} y={y(probability) + 21} className="fill-quiet text-[18px]">
                  {riskLevelWords[level]}
                </text>
                {linesOf(here.map(({ position }) => String(position))).map((line, index) => (
                  <text
                    key={line}
                    x={x(size) + cell / 2}
                    y={y(probability) + 50 + index * 25}
                    textAnchor="middle"
                    className="fill-ink text-[22px] font-semibold"
                  >
                    {line}
                  </text>
                ))}
              </g>
            )
          }),
        )}
        {scale.map((value) => (
          <g key={value} className="fill-ink text-[20px]">
            <text x={left - 12} y={y(value) + cell / 2 + 5} textAnchor="end">
              {value}
            </text>
            <text x={x(value) + cell / 2} y={top + 5 * cell + 20} textAnchor="middle">
              {value}
            </text>
          </g>
        ))}
        <text transform={`translate(22 ${top + 2.5 * cell}) rotate(-90)`} textAnchor="middle" className="fill-quiet text-[20px]">
          Waarschijnlijkheid
        </text>
        <text x={left + 2.5 * cell} y={top + 5 * cell + 44} textAnchor="middle" className="fill-quiet text-[20px]">
          Omvang
        </text>
      </svg>
      <figcaption className="meta">
        De cijfers in de vakken zijn de nummers van de {natureWordsPlural(isOpportunity).toLowerCase()}. Waarschijnlijkheid en omvang lopen
        van 1 (zeer klein) tot 5 (zeer groot).
      </figcaption>
    </figure>
  )
}

/** Three numbers on a line; what no longer fits is counted. */
function linesOf(numbers: readonly string[]): string[] {
  const shown = numbers.length > 6 ? [...numbers.slice(0, 5), `+${numbers.length - 5}`] : numbers
  return [shown.slice(0, 3).join('  '), shown.slice(3).join('  ')].filter(Boolean)
}

function matrixInWords(weighed: readonly Weighing[], what: string): string {
  const levels = (['high', 'medium', 'low'] as const).map(
    (level) => `${weighed.filter((risk) => riskLevel(riskScore(risk)!) === level).length} ${riskLevelWords[level].toLowerCase()}`,
  )
  return `${what} naar waarschijnlijkheid en omvang: ${levels.join(', ')}`
}
