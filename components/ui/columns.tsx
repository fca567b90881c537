import type { ReactNode } from 'react'

export type ColumnsProps = {
  children: ReactNode
  aside: ReactNode
  asideLabel: string
  /** A quiet column with a line before it, such as the previous update beside a form. */
  note?: boolean
}

/** Content with a column of facts at its right; under it on a narrow screen. */
export function Columns({ children, aside, asideLabel, note }: ColumnsProps) {
  return (
    <div className={note ? 'aside aside-with-note' : 'aside'}>
      <div className="min-w-0">{children}</div>
      <section aria-label={asideLabel} className={note ? 'aside-note' : undefined}>
        {aside}
      </section>
    </div>
  )
}
