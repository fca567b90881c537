import type { ActionState } from '@/lib/domain/decisions'

/** "1 over tijd, 4 open, 7 gedaan" */
export function openInWords({ overdue, open, done }: Record<ActionState, number>): string {
  if (overdue + open + done === 0) return 'nog geen'
  return [overdue > 0 && `${overdue} over tijd`, open > 0 && `${open} open`, done > 0 && `${done} gedaan`].filter(Boolean).join(', ')
}

/** A number in an address; null for anything else. */
export const numberInAddress = (text: string): number | null => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null)
