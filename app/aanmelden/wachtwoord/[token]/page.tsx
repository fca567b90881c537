import { Frame } from '@/components/ui/frame'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { findTokenAccount } from '@/lib/auth/choose-password'
import { forgottenPath } from '@/lib/kernel/addresses'
import { ChooseForm } from './choose-form'

export default async function ChoosePasswordPage({ params }: PageProps<'/aanmelden/wachtwoord/[token]'>) {
  const { token } = await params
  const account = await findTokenAccount(token.slice(0, 200))
  const title = account?.kind === 'invitation' ? 'Welkom bij Koersvast' : 'Kies een nieuw wachtwoord'
  return (
    <>
      <title>{`${title} - Koersvast`}</title>
      <Frame>
        <PageHeader crumbs={[{ href: '/aanmelden', label: 'Aanmelden' }]} title={title} />
        {account ? (
          <>
            <p>
              {account.name}, kies een wachtwoord voor {account.email}. Daarna meld je je ermee aan.
            </p>
            <ChooseForm token={token} email={account.email} />
          </>
        ) : (
          <Notice tone="warning" title="Deze link werkt niet meer">
            Hij is al gebruikt, te oud of vervangen door een nieuwe. <a href={forgottenPath}>Vraag een nieuwe link</a>, of vraag je
            programmamanager om je opnieuw uit te nodigen. Ben jij dat zelf, vraag het dan de beheerder van de installatie.
          </Notice>
        )}
      </Frame>
    </>
  )
}
