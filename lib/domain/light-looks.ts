import type { ShownLight } from '@/lib/domain/standing'
import type { IconName } from '@/lib/kernel/icons'

/** A light is always icon, word and colour; on the screen the colour comes from the theme. */
export const lightIcons: Record<ShownLight, IconName> = {
  onTrack: 'check',
  atRisk: 'warning',
  stuck: 'stop',
  noJudgement: 'open',
  notReported: 'none',
}

/** How a bar of lights fills a part: always the same order, and each filled part carries the sign of its light. */
export const barSigns: Record<ShownLight, { sign?: string; hollow?: 'line' | 'dashed' }> = {
  onTrack: { sign: 'M-3.4.3-1 2.7 3.6-2.3' },
  atRisk: { sign: 'M0-4.4v5.2M0 2.6v1.8' },
  stuck: { sign: 'M-2.7-2.7 2.7 2.7M2.7-2.7-2.7 2.7' },
  noJudgement: { hollow: 'line' },
  notReported: { hollow: 'dashed' },
}

export const bar = { width: 176, height: 16, gap: 2 }

/** The narrowest part in which its sign still fits. */
const narrowest = 9

/** The widths of the parts in proportion, but never too narrow for a sign; the wider parts give way. */
export function barWidths(counts: readonly number[]): number[] {
  const room = bar.width - bar.gap * (counts.length - 1)
  const isNarrow = (count: number) => (count * room) / counts.reduce((sum, each) => sum + each, 0) < narrowest
  const wide = counts.filter((count) => !isNarrow(count))
  const step = (room - narrowest * (counts.length - wide.length)) / wide.reduce((sum, each) => sum + each, 0)
  return counts.map((count) => (isNarrow(count) ? narrowest : count * step))
}
