import { riskLevel, riskLevelWords, riskScore, type Weighing } from '@/lib/domain/risk'

/** "3 × 4 = 12, middel" */
export function RiskWeight({ probability, size }: Weighing) {
  const score = riskScore({ probability, size })
  if (score === null) return <span className="text-quiet">Niet gewogen</span>
  return (
    <span className="tabular-nums">
      {probability} × {size} = <b>{score}</b>, {riskLevelWords[riskLevel(score)].toLowerCase()}
    </span>
  )
}
