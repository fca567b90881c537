import 'server-only'
import type { GivenAccount } from '@/lib/commands/role-account'
import { onlySsoProviderOf } from '@/lib/kernel/sso-providers'
import { mailServer } from '@/lib/mail/settings'

/** What who invited sees. `link`: only without a mail server, to pass on himself; `organisation`: where the person signs in, null: here. */
export type ShownAccount = { email: string; isNew: boolean; link: string | null; organisation: string | null }

export const shownAccount = ({ email, link }: GivenAccount): ShownAccount => ({
  email,
  isNew: link !== null,
  link: mailServer() ? null : link,
  organisation: onlySsoProviderOf(email)?.name ?? null,
})
