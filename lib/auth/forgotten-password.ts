import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { appOrigin } from '@/lib/auth/settings'
import { askReset, beginSignIn } from '@/lib/db/identity'
import { resetMail } from '@/lib/domain/account-mail'
import { choosePasswordPath } from '@/lib/kernel/addresses'
import { aboutMail, seal } from '@/lib/kernel/seal'
import { hashSecret, newSecret } from '@/lib/kernel/secret'

/** Milliseconds, in which a mail is queued as well as not: the time of the answer says nothing either. */
const takesAtLeast = 250

/** Sends a link to choose another password, where there is an account. The answer is the same when there is none. */
export async function askNewPassword({ email, address }: { email: string; address: string }): Promise<{ waitUntil: Date | null }> {
  const attempt = await beginSignIn(`herstel ${email}`, `herstel ${address}`)
  if (attempt.waitUntil) return { waitUntil: attempt.waitUntil }

  const token = newSecret()
  const to = email.toLowerCase().trim()
  const { subject, text } = resetMail(appOrigin() + choosePasswordPath(token))
  const asked = askReset({ email: to, tokenHash: hashSecret(token), subject, text: seal(text, aboutMail(to)), address })
  await Promise.all([asked, wait(takesAtLeast)])
  return { waitUntil: null }
}
