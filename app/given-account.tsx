import type { ReactNode, Ref } from 'react'
import { Notice } from '@/components/ui/notice'
import type { GivenAccount } from '@/lib/commands/role-account'

/** Says that it went well, with the password of a new account: only here and now. */
export const GivenAccountNotice = ({
  ref,
  account: { email, passphrase },
  children,
}: {
  ref?: Ref<HTMLElement>
  account: GivenAccount
  children: ReactNode
}) => (
  <section ref={ref} tabIndex={-1} autoFocus aria-label="Bewaard">
    <Notice tone="success" title={children}>
      {passphrase === null ? (
        <p className="m-0">{email} had al een account en meldt zich aan zoals altijd.</p>
      ) : (
        <>
          <p className="m-0">
            Er is een account gemaakt voor {email}. Het wachtwoord is <code className="font-semibold whitespace-nowrap">{passphrase}</code>
          </p>
          <p className="mb-0">
            Je ziet dit wachtwoord nu één keer. Geef het zelf door, niet in dezelfde mail als het adres, en vraag om het bij Account meteen
            te wijzigen.
          </p>
        </>
      )}
    </Notice>
  </section>
)
