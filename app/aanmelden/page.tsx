import { redirect } from 'next/navigation'
import { Button, Buttons } from '@/components/ui/button'
import { TextInput } from '@/components/ui/field'
import { Frame } from '@/components/ui/frame'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { isSignedIn } from '@/lib/auth/session'
import { waitingStepPath } from '@/lib/auth/second-step'
import { getNotice } from '@/lib/auth/sign-in-notice'
import { csrfToken, signInEntryPath, signInPath, signInReason, signInReturnPath, type SignInReason } from '@/lib/auth/sign-in-page'
import { chooseSignInPath, forgottenPath } from '@/lib/kernel/addresses'
import { ssoProviders } from '@/lib/kernel/sso-providers'
import { reasonMessage } from './messages'

export default async function SignInPage({ searchParams }: PageProps<'/aanmelden'>) {
  const query = await searchParams
  const returnTo = await signInReturnPath(query)
  if (await isSignedIn()) redirect(returnTo)
  const halfway = await waitingStepPath(returnTo)
  if (halfway) redirect(halfway)

  const reason = query.afgemeld ? (query.afgemeld === 'overal' ? 'overal-afgemeld' : 'afgemeld') : signInReason(query.reden ?? query.error)
  const token = await csrfToken()
  if (!token && query.callbackUrl === undefined) redirect(signInEntryPath({ reason, returnTo }))

  const lastTry = query.error || query.reden || query.stap ? await getNotice() : null
  const beginsWithAddress = ssoProviders().length > 0 && query.stap !== 'wachtwoord' && !(reason && ofPassword.includes(reason))
  const message = reason && reasonMessage(reason, { waitUntil: lastTry?.waitUntil, now: new Date() })
  return (
    <>
      <title>{`${message?.tone === 'error' ? 'Fout: ' : ''}Aanmelden - Koersvast`}</title>
      <Frame>
        <PageHeader title="Aanmelden" lead="In Koersvast staat hoe het gaat met de agenda van je regio." />
        {message && <Notice tone={message.tone}>{message.text}</Notice>}
        {!token && <CookiesAreOff />}
        {token && beginsWithAddress && <AddressForm returnTo={returnTo} email={lastTry?.email} />}
        {token && !beginsWithAddress && <SignInForm token={token} returnTo={returnTo} email={lastTry?.email} />}
      </Frame>
    </>
  )
}

// Somebody who was busy with his password goes on with it.
const ofPassword: readonly SignInReason[] = ['onvolledig', 'onjuist', 'wachten', 'opnieuw', 'wachtwoord-gekozen']

/** First who somebody is: his organisation signs him in, or a password does. */
const AddressForm = ({ returnTo, email }: { returnTo: string; email?: string }) => (
  <form method="post" action={chooseSignInPath} className="mt-6 max-w-form">
    <input type="hidden" name="terug" value={returnTo} />
    <TextInput
      name="email"
      type="email"
      label="E-mailadres"
      hint="Van je werk. Heeft je organisatie een eigen aanmelding, dan ga je daarheen."
      autoComplete="username"
      defaultValue={email}
      maxLength={254}
      required
    />
    <Buttons>
      <Button>Verder</Button>
    </Buttons>
    <p className="mt-5">
      <a href={signInPath({ returnTo, step: 'wachtwoord' })}>Aanmelden met een wachtwoord van Koersvast</a>
    </p>
  </form>
)

/** An ordinary form to next-auth's own address: it works without JavaScript. */
const SignInForm = ({ token, returnTo, email }: { token: string; returnTo: string; email?: string }) => (
  <form method="post" action="/api/auth/callback/credentials" className="mt-6 max-w-form">
    <input type="hidden" name="csrfToken" value={token} />
    <input type="hidden" name="callbackUrl" value={returnTo} />
    <TextInput name="email" type="email" label="E-mailadres" autoComplete="username" defaultValue={email} maxLength={254} required />
    <TextInput name="password" type="password" label="Wachtwoord" autoComplete="current-password" required />
    <Buttons>
      <Button>Aanmelden</Button>
    </Buttons>
    <p className="mt-5 flex flex-wrap gap-x-6">
      <a href={forgottenPath}>Wachtwoord vergeten?</a>
      {ssoProviders().length > 0 && <a href={signInPath({ returnTo })}>Aanmelden bij je organisatie</a>}
    </p>
  </form>
)

const CookiesAreOff = () => (
  <Notice tone="warning" title="Je browser bewaart geen cookies van deze site">
    Zonder cookies kun je je niet aanmelden. Zet ze aan en <a href="/aanmelden">probeer het opnieuw</a>.
  </Notice>
)
