import { fullDate } from '@/lib/domain/dutch-dates'
import type { EarlierOwner } from '@/lib/domain/owners'

/** Who had something before, with the function of then. */
export const EarlierOwners = ({ owners }: { owners: readonly EarlierOwner[] }) => (
  <ul>
    {owners.map(({ function: works, name, until }, index) => (
      <li key={index}>
        {works}
        {name && ` (${name})`}, tot {fullDate(until)}
      </li>
    ))}
  </ul>
)
