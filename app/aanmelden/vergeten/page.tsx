import { Frame } from '@/components/ui/frame'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { ssoProviders } from '@/lib/kernel/sso-providers'
import { mailServer } from '@/lib/mail/settings'
import { ForgottenForm } from './forgotten-form'

export default async function ForgottenPage({ searchParams }: PageProps<'/aanmelden/vergeten'>) {
  const { verstuurd } = await searchParams
  return (
    <>
      <title>Wachtwoord vergeten - Koersvast</title>
      <Frame>
        <PageHeader
          crumbs={[{ href: '/aanmelden', label: 'Aanmelden' }]}
          title="Wachtwoord vergeten"
          lead="Vul je e-mailadres in. Je krijgt een mail met een link om een nieuw wachtwoord te kiezen."
        />
        {verstuurd !== undefined && (
          <Notice id="melding" tone="success" title="Kijk in je mail">
            Hoort er een account bij dit adres, dan sturen we een link. Hij werkt één keer, en een uur lang. Zie je niets? Kijk dan bij je
            ongewenste mail, of vraag het de programmamanager van je regio.
          </Notice>
        )}
        {mailServer() === undefined && (
          <Notice tone="warning" title="Er is geen mailserver ingesteld">
            Een mail gaat pas weg als de beheerder dat heeft gedaan.
          </Notice>
        )}
        {ssoProviders().length > 0 && (
          <p className="mt-5">
            Meld je je aan bij je eigen organisatie? Dan helpt haar helpdesk je; Koersvast heeft geen wachtwoord van je.
          </p>
        )}
        <ForgottenForm />
      </Frame>
    </>
  )
}
