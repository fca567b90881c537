import { redirect } from 'next/navigation'
import { ButtonLink, Buttons } from '@/components/ui/button'
import { Frame } from '@/components/ui/frame'
import { PageHeader } from '@/components/ui/page-header'
import { signInPath } from '@/lib/auth/sign-in-page'
import { leaving } from '@/lib/auth/sso/leaving'

export default async function OrganisationPage() {
  const trip = await leaving()
  if (typeof trip === 'string') redirect(signInPath({ reason: trip, returnTo: '/' }))
  return (
    <>
      <title>Naar je organisatie - Koersvast</title>
      {/* Not a redirect of the form: a form may go to this site only, also by way of another, and an organisation may send people on. */}
      <meta httpEquiv="refresh" content={`0; url=${trip.address}`} />
      <Frame>
        <PageHeader
          crumbs={[{ href: '/aanmelden', label: 'Aanmelden' }]}
          title={`Je gaat naar ${trip.name}`}
          lead="Daar meld je je aan met je werkaccount. Daarna kom je vanzelf hier terug."
        />
        <div className="mt-6">
          <Buttons>
            <ButtonLink href={trip.address} rel="noreferrer">
              Ga verder
            </ButtonLink>
          </Buttons>
        </div>
      </Frame>
    </>
  )
}
