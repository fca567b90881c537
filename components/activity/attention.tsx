import type { LightCounts } from '@/lib/domain/standing'

/** "2 lopen vast", "1 loopt risico": what asks for somebody. */
export function Attention({ counts: { stuck, atRisk } }: { counts: Pick<LightCounts, 'stuck' | 'atRisk'> }) {
  if (stuck + atRisk === 0) return <span className="text-quiet">Niets</span>
  return (
    <>
      {stuck > 0 && <span className="block">{stuck === 1 ? '1 loopt vast' : `${stuck} lopen vast`}</span>}
      {atRisk > 0 && <span className="block">{atRisk === 1 ? '1 loopt risico' : `${atRisk} lopen risico`}</span>}
    </>
  )
}
