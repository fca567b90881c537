import type { ReactNode } from 'react'

/** A fixed word beside a title: "Vastgesteld", "Vacant", "Regionaal". Never a light. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className="rounded-sm border border-line px-1.5 text-[0.875rem] whitespace-nowrap">{children}</span>
}
