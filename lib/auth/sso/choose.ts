import 'server-only'
import { returnPath } from '@/lib/auth/return-path'
import { appOrigin } from '@/lib/auth/settings'
import { deleteNotice, keepNotice } from '@/lib/auth/sign-in-notice'
import { signInPath } from '@/lib/auth/sign-in-page'
import { arrivalReasons } from '@/lib/auth/sso/reasons'
import { setOut } from '@/lib/auth/sso/set-out'
import { tokenRefusal } from '@/lib/auth/sso/token-refusal'
import { keepTrip } from '@/lib/auth/sso/trip'
import { chooseSignInForm } from '@/lib/forms/sso-form'
import { ssoLeavePath } from '@/lib/kernel/addresses'
import { log } from '@/lib/kernel/log'
import { ssoProviderOf } from '@/lib/kernel/sso-providers'

/** Where somebody with this mail address goes on: on the way to his organisation, or to his password. */
export async function chooseSignIn(sent: FormData): Promise<string> {
  const form = chooseSignInForm.safeParse(Object.fromEntries(sent))
  const returnTo = returnPath(sent.get('terug'), appOrigin())
  if (!form.success) {
    await keepNotice({ email: String(sent.get('email') ?? '').slice(0, 254) })
    return signInPath({ reason: 'geen-adres', returnTo })
  }
  const { email } = form.data
  await keepNotice({ email })
  const provider = ssoProviderOf(email)
  if (!provider) return signInPath({ returnTo, step: 'wachtwoord' })
  try {
    await keepTrip(await setOut(provider, { email, returnTo }))
  } catch (error) {
    const why = tokenRefusal(error)
    log.warn({ where: 'sso', provider: provider.id, why }, 'organisation not reached')
    return signInPath({ reason: arrivalReasons[why], returnTo })
  }
  await deleteNotice()
  return ssoLeavePath
}
