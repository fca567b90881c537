import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from './breadcrumbs'

export type PageHeaderProps = {
  /** Where am I: the levels above as links, or one quiet line of text. */
  crumbs?: readonly Crumb[]
  context?: ReactNode
  title: ReactNode
  /** What is the state, in one or two sentences. */
  lead?: ReactNode
  /** Counts, buttons: what belongs to the whole page. */
  children?: ReactNode
}

export function PageHeader({ crumbs, context, title, lead, children }: PageHeaderProps) {
  return (
    <div className="pt-7">
      {crumbs && crumbs.length > 0 && (
        <div className="meta mb-3.5 text-[0.9375rem]">
          <Breadcrumbs items={crumbs} />
        </div>
      )}
      {context && <p className="meta mt-0 mb-3.5 max-w-none text-[0.9375rem]">{context}</p>}
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </div>
  )
}
