import { fullDate } from '@/lib/domain/dutch-dates'
import { managerAnewPath } from '@/lib/kernel/addresses'
import type { InvitedManager } from '@/lib/queries/awaiting-manager'

/** Says to the administrator that nobody can manage a region, and where he does something about it. */
export const AwaitsManager = ({ slug, name, invited }: { slug: string; name: string; invited: readonly InvitedManager[] }) => (
  <p className="mt-1 mb-0">
    Niemand kan hier rollen geven:{' '}
    {invited.length === 0 ? 'er is geen programmamanager die binnen kan komen.' : 'de programmamanager kwam nog niet.'}{' '}
    {invited.map((one) => `${invitationInWords(one)} `)}
    <a href={managerAnewPath(slug)}>
      Nodig een programmamanager uit<span className="sr-only"> voor regio {name}</span>
    </a>
  </p>
)

export const invitationInWords = ({ email, until }: InvitedManager): string =>
  until === null ? `De uitnodiging van ${email} werkt niet meer.` : `De uitnodiging van ${email} werkt tot en met ${fullDate(until)}.`
