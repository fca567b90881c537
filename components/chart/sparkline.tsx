import { sparkline } from '@/lib/charts/sparkline'

/** `label` says the course in words: "Van 178 naar 148". Left out where that stands beside it. */
export function Sparkline({ values, label }: { values: readonly (number | null)[]; label?: string }) {
  const { width, height, d, last } = sparkline(values)
  const spoken = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return (
    <svg className="sparkline" width={width} height={height} viewBox={`0 0 ${width} ${height}`} {...spoken}>
      <path d={d} fill="none" stroke="currentColor" strokeWidth={2} strokeLinejoin="round" strokeLinecap="round" />
      {last && <circle cx={last[0]} cy={last[1]} r={3.5} fill="currentColor" />}
    </svg>
  )
}
