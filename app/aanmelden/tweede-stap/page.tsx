import { redirect } from 'next/navigation'
import { Frame } from '@/components/ui/frame'
import { PageHeader } from '@/components/ui/page-header'
import { returnPath } from '@/lib/auth/return-path'
import { currentStep } from '@/lib/auth/second-step'
import { appOrigin } from '@/lib/auth/settings'
import { proposedSecret, setupOf } from '@/lib/auth/totp'
import { OtherAccount } from '../other-account'
import { EnrolForm } from './enrol-form'

export default async function SecondFactorPage({ searchParams }: PageProps<'/aanmelden/tweede-stap'>) {
  const { terug } = await searchParams
  const returnTo = returnPath(terug, appOrigin())
  const step = await currentStep()
  if (!step) redirect('/aanmelden')
  if (step.awaits === 'code') redirect(`/aanmelden/code?terug=${encodeURIComponent(returnTo)}`)

  const isForced = step.awaits === 'enrolment'
  return (
    <>
      <title>Tweede stap instellen - Koersvast</title>
      <Frame>
        <PageHeader
          crumbs={[isForced ? { href: '/aanmelden', label: 'Aanmelden' } : { href: '/account', label: 'Je account' }]}
          title="Tweede stap instellen"
          lead={
            isForced
              ? 'Je regio vraagt bij het aanmelden ook een code van je telefoon, of een toegangssleutel. Dat stel je één keer in.'
              : step.sealedSecret === null
                ? 'Met een code van je telefoon komt niemand binnen die alleen je wachtwoord weet.'
                : 'Stel hier een andere telefoon in. De codes van de vorige werken daarna niet meer.'
          }
        />
        <EnrolForm returnTo={returnTo} setup={setupOf(proposedSecret(step), step.email)} isForced={isForced} />
        {isForced && <OtherAccount />}
      </Frame>
    </>
  )
}
