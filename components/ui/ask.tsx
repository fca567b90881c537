import type { ReactNode } from 'react'

export type AskProps = { title: ReactNode; href?: string; children?: ReactNode; meta?: ReactNode }

/** Beside each other where there is room, so that what follows is not pushed off the screen. */
export function Asks({ children }: { children: ReactNode }) {
  return <div className="grid gap-x-14 lg:grid-cols-2">{children}</div>
}

/** What is asked of the reader: a decision, an answer, a choice. */
export function Ask({ title, href, children, meta }: AskProps) {
  return (
    <div className="ask mb-5 self-start border-l-4 border-accent py-0.5 pl-4.5">
      <h3>{href ? <a href={href}>{title}</a> : title}</h3>
      {children && <p>{children}</p>}
      {meta && <p className="meta">{meta}</p>}
    </div>
  )
}
