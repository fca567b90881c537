import { Notice } from '@/components/ui/notice'
import type { WaitingItem } from '@/lib/domain/waiting'

/** Working agreements that wait for the signature of the alderman who reads this. */
export const ToSign = ({ items }: { items: readonly WaitingItem[] }) =>
  items.length > 0 && (
    <Notice title="Jouw handtekening onder de werkafspraken ontbreekt nog.">
      <ul className="grid gap-1">
        {items.map(({ what, path }) => (
          <li key={path}>
            <a href={path}>{what}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
