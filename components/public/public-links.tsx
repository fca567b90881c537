import type { ReactNode } from 'react'

export type PublicLink = { href: string; label: ReactNode; note?: ReactNode }

/** Links below each other, each with what there is to say of it. */
export const PublicLinks = ({ items }: { items: readonly PublicLink[] }) => (
  <ul className="public-links">
    {items.map(({ href, label, note }) => (
      <li key={href}>
        <a href={href}>{label}</a>
        {note && <div className="meta">{note}</div>}
      </li>
    ))}
  </ul>
)
