import type { ReactNode } from 'react'
import type { ShownLight } from '@/lib/domain/standing'
import { LightBadge } from './light'

export type ActivityLineProps = {
  id?: string
  code: string
  title: string
  /** Left out for the item that is open: its title is no link to itself. */
  href?: string
  /** "Ambitie 1 · voor gemeente Woerden · je bent trekker" */
  meta?: ReactNode
  light?: ShownLight
  /** Buttons and small forms. */
  actions?: ReactNode
  /** Opens the item: the form to report with stands in it. */
  children?: ReactNode
}

/** Use within `<ActivityLines>`. */
export function ActivityLine({ id, code, title, href, meta, light, actions, children }: ActivityLineProps) {
  return (
    <li id={id} className={children ? 'line line-open' : 'line'}>
      <span className="line-code">{code}</span>
      <div className="min-w-0">
        <h3>{href ? <a href={href}>{title}</a> : title}</h3>
        {meta && <p className="meta my-0">{meta}</p>}
      </div>
      {(light || actions) && (
        <div className="line-side">
          {light && (
            <span className="line-light">
              <LightBadge light={light} />
            </span>
          )}
          {actions}
        </div>
      )}
      {children && <div className="line-body">{children}</div>}
    </li>
  )
}

export function ActivityLines({ children }: { children: ReactNode }) {
  return <ul>{children}</ul>
}
