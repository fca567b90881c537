import { redirect } from 'next/navigation'
import { Frame } from '@/components/ui/frame'
import { PageHeader } from '@/components/ui/page-header'
import { returnPath } from '@/lib/auth/return-path'
import { currentStep } from '@/lib/auth/second-step'
import { appOrigin } from '@/lib/auth/settings'
import { OtherAccount } from '../other-account'
import { CodeForm } from './code-form'

export default async function CodePage({ searchParams }: PageProps<'/aanmelden/code'>) {
  const { terug } = await searchParams
  const returnTo = returnPath(terug, appOrigin())
  const step = await currentStep()
  if (step?.awaits !== 'code') redirect(step?.awaits === null ? returnTo : '/aanmelden')

  return (
    <>
      <title>Code van je telefoon - Koersvast</title>
      <Frame>
        <PageHeader
          crumbs={[{ href: '/aanmelden', label: 'Aanmelden' }]}
          title="Code van je telefoon"
          lead={`Tot hier klopt het, ${step.email}. Nu nog de code.`}
        />
        <CodeForm returnTo={returnTo} />
        <p className="mt-6">
          Telefoon kwijt en geen herstelcodes? Bel de programmamanager van je regio. Die kan de tweede stap weghalen; daarna stel je hem
          opnieuw in.
        </p>
        <OtherAccount />
      </Frame>
    </>
  )
}
