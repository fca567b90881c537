import type { ReactNode } from 'react'
import { Button } from './button'

export type FiltersProps = {
  action: string
  /** The number of filters in use: they stay open on a phone, and can be cleared. */
  active: number
  clearHref: string
  /** Fields of `field.tsx`, and hidden ones for what must stay in the address (the order, for one). */
  children: ReactNode
}

export function Filters({ action, active, clearHref, children }: FiltersProps) {
  return (
    <search className="mt-6 mb-6 block print:hidden">
      <details className="fold" open={active > 0}>
        <summary>
          Zoek en filter
          {active > 0 && <span className="font-normal text-quiet">({active} in gebruik)</span>}
        </summary>
      </details>
      <form action={action} className="fold-body filters">
        <div className="filters-fields">
          {children}
          <p className="my-0 flex flex-wrap items-center gap-x-5 gap-y-2">
            <Button variant="secondary">Filter</Button>
            {active > 0 && (
              <a href={clearHref} className="py-2">
                Wis filters
              </a>
            )}
          </p>
        </div>
      </form>
    </search>
  )
}
