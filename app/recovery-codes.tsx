import type { Ref } from 'react'
import { ButtonLink, Buttons } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

type RecoveryCodesProps = { ref?: Ref<HTMLElement>; title: string; codes: string[]; returnTo: string }

/** The recovery codes of an account, the only time that they are shown. */
export const RecoveryCodes = ({ ref, title, codes, returnTo }: RecoveryCodesProps) => (
  <section ref={ref} tabIndex={-1} autoFocus aria-label="Herstelcodes">
    <Notice tone="success" title={title}>
      <p className="m-0">Met een herstelcode meld je je aan zonder telefoon of sleutel. Elke code werkt één keer. Je ziet ze alleen nu.</p>
    </Notice>
    <ul className="grid max-w-form gap-x-6 sm:grid-cols-2">
      {codes.map((code) => (
        <li key={code}>
          <code className="whitespace-nowrap">{code}</code>
        </li>
      ))}
    </ul>
    <p>Print deze pagina, of zet de codes in de wachtwoordkluis van je organisatie.</p>
    <Buttons>
      <ButtonLink href={returnTo}>Ik heb ze bewaard, ga verder</ButtonLink>
    </Buttons>
  </section>
)
