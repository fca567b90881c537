import { notFound } from 'next/navigation'
import { Button, Buttons } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { told } from '@/lib/forms/told'
import { mailChoicesPath, ownCalendarsPath } from '@/lib/kernel/addresses'
import { onlySsoProviderOf, ssoProviderOf } from '@/lib/kernel/sso-providers'
import { roleWords } from '@/lib/policy/viewer'
import { getOwnAccount, type OwnRole } from '@/lib/queries/own-account'
import { SignedInFrame } from '../signed-in-frame'
import { signOutEverywhereAction } from './actions'
import { ChangePasswordForm } from './change-password-form'
import { accountNotices } from './messages'
import { SecondFactor } from './second-factor'

export default async function AccountPage({ searchParams }: PageProps<'/account'>) {
  const { wachtwoord, melding } = await searchParams
  const notice = told(accountNotices, melding)
  const viewer = await requireViewer()
  const account = await getOwnAccount(viewer)
  if (!account) notFound()
  const keepsPassword = onlySsoProviderOf(viewer.email) === undefined || viewer.grants.some(({ role }) => role === 'platformAdmin')
  const usesPassword = account.hasPassword && keepsPassword

  return (
    <SignedInFrame viewer={viewer} title="Je account" acts>
      <PageHeader crumbs={[{ href: '/', label: 'Startpagina' }]} title="Je account" />
      {wachtwoord === 'gewijzigd' && (
        <Notice tone="success" title="Je wachtwoord is gewijzigd">
          Op andere apparaten ben je nu afgemeld.
        </Notice>
      )}
      {notice && <Notice id="melding" tone={notice.tone} title={notice.text} />}
      <div className="mt-6">
        <Facts
          items={[
            { term: 'Naam', value: viewer.name },
            { term: 'E-mailadres', value: viewer.email },
            { term: 'Functie', value: viewer.function },
            { term: 'Rollen', value: <Roles roles={account.roles} /> },
          ]}
        />
      </div>
      <p className="meta mt-3">Klopt er iets niet? Vraag de programmamanager van je regio om het te wijzigen.</p>
      <h2>Berichten en agenda</h2>
      <p className="flex max-w-none flex-wrap gap-x-6">
        <a href={mailChoicesPath}>Kies wat je per mail krijgt</a>
        <a href={ownCalendarsPath}>Koersvast in je eigen agenda</a>
      </p>
      {usesPassword ? (
        <>
          <h2>Wachtwoord wijzigen</h2>
          <ChangePasswordForm version={account.version} email={viewer.email} />
        </>
      ) : (
        <>
          <h2>Aanmelden</h2>
          <p>Je meldt je aan bij {ssoProviderOf(viewer.email)?.name ?? 'je organisatie'}. Je wachtwoord wijzig je daar.</p>
        </>
      )}
      <h2>Tweede stap bij aanmelden</h2>
      <SecondFactor {...account.secondFactor} hasPassword={account.hasPassword} />
      <h2>Overal afmelden</h2>
      <p>Ben je een laptop of telefoon kwijt, of liet je ergens een browser open? Meld je dan overal af, ook hier.</p>
      <form action={signOutEverywhereAction}>
        <Buttons>
          <Button variant="secondary">Meld overal af</Button>
        </Buttons>
      </form>
    </SignedInFrame>
  )
}

function Roles({ roles }: { roles: OwnRole[] }) {
  if (roles.length === 0) return 'Je hebt nog geen rol.'
  return (
    <ul>
      {roles.map((role) => (
        <li key={inWords(role)}>{inWords(role)}</li>
      ))}
    </ul>
  )
}

const inWords = ({ role, region, municipality }: OwnRole) =>
  [roleWords[role], municipality && `gemeente ${municipality}`, region && `regio ${region}`].filter(Boolean).join(', ')
