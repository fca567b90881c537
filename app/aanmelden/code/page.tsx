import { redirect } from 'next/navigation'
import { Frame } from '@/components/ui/frame'
import { PageHeader } from '@/components/ui/page-header'
import { returnPath } from '@/lib/auth/return-path'
import { currentStep, hasPasskey } from '@/lib/auth/second-step'
import { appOrigin } from '@/lib/auth/settings'
import { OtherAccount } from '../other-account'
import { CodeForm } from './code-form'
import { PasskeyButton } from './passkey-button'

export default async function CodePage({ searchParams }: PageProps<'/aanmelden/code'>) {
  const { terug } = await searchParams
  const returnTo = returnPath(terug, appOrigin())
  const step = await currentStep()
  if (step?.awaits !== 'code') redirect(step?.awaits === null ? returnTo : '/aanmelden')

  const hasPhone = step.sealedSecret !== null
  const withPasskey = await hasPasskey(step)
  const title = hasPhone ? 'Code van je telefoon' : 'Toegangssleutel'

  return (
    <>
      <title>{`${title} - Koersvast`}</title>
      <Frame>
        <PageHeader
          crumbs={[{ href: '/aanmelden', label: 'Aanmelden' }]}
          title={title}
          lead={`Tot hier klopt het, ${step.email}. Nu nog ${hasPhone ? (withPasskey ? 'je toegangssleutel of een code' : 'de code') : 'je toegangssleutel'}.`}
        />
        {withPasskey && <PasskeyButton returnTo={returnTo} />}
        <CodeForm returnTo={returnTo} hasPhone={hasPhone} hasPasskey={withPasskey} />
        <p className="mt-6">
          {hasPhone ? 'Telefoon' : 'Sleutel'} kwijt en geen herstelcodes? Bel de programmamanager van je regio. Die kan de tweede stap
          weghalen; daarna stel je hem opnieuw in.
        </p>
        <OtherAccount />
      </Frame>
    </>
  )
}
