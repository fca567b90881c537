import type { ReactNode, Ref } from 'react'
import { Notice } from '@/components/ui/notice'
import type { ShownAccount } from './shown-account'

/** Says that it went well, and how a new account begins. */
export const GivenAccountNotice = ({
  ref,
  account: { email, isNew, link, organisation },
  children,
}: {
  ref?: Ref<HTMLElement>
  account: ShownAccount
  children: ReactNode
}) => (
  <section ref={ref} tabIndex={-1} autoFocus aria-label="Bewaard">
    <Notice tone="success" title={children}>
      {!isNew && <p className="m-0">{email} had al een account en meldt zich aan zoals altijd.</p>}
      {isNew && link === null && (
        <p className="m-0">
          We sturen een uitnodiging naar {email}. {organisation === null ? once : `Aanmelden gaat bij ${organisation}.`}
        </p>
      )}
      {isNew && link !== null && (
        <>
          <p className="m-0">
            Er is geen mailserver ingesteld. Geef deze link zelf door aan {email};{' '}
            {organisation === null ? 'hij werkt één keer, en zeven dagen lang' : `aanmelden gaat bij ${organisation}`}:
          </p>
          <p className="mb-0 [overflow-wrap:anywhere]">
            <code>{link}</code>
          </p>
        </>
      )}
    </Notice>
  </section>
)

const once = 'De link daarin werkt één keer, en zeven dagen lang.'
