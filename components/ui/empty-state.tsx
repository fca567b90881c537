import type { ReactNode } from 'react'

/** Says what will be here and how to begin. */
export function EmptyState({ title, children, action }: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="mt-5 border-y border-hairline py-6">
      <p className="m-0 font-heading">{title}</p>
      {children && <div className="text-quiet">{children}</div>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  )
}
