import type { ReactNode } from 'react'

export type Count = { id: string; value: ReactNode; label: ReactNode; href?: string }

/** A row of large figures with what they count. */
export function Counts({ items }: { items: readonly Count[] }) {
  return (
    <ul className="mt-6 grid grid-cols-2 gap-x-6 gap-y-4 sm:flex sm:flex-wrap sm:gap-x-10">
      {items.map(({ id, value, label, href }) => (
        <li key={id}>
          {href ? (
            <a href={href} className="block text-ink no-underline hover:underline">
              <CountFigure value={value} label={label} />
            </a>
          ) : (
            <CountFigure value={value} label={label} />
          )}
        </li>
      ))}
    </ul>
  )
}

const CountFigure = ({ value, label }: Pick<Count, 'value' | 'label'>) => (
  <>
    <b className="block text-count leading-9 tabular-nums">{value}</b> <span className="text-base text-quiet">{label}</span>
  </>
)
