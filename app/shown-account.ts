import 'server-only'
import type { GivenAccount } from '@/lib/commands/role-account'
import { mailServer } from '@/lib/mail/settings'

/** What who invited sees. `link`: only without a mail server, to pass on himself. */
export type ShownAccount = { email: string; isNew: boolean; link: string | null }

export const shownAccount = ({ email, link }: GivenAccount): ShownAccount => ({
  email,
  isNew: link !== null,
  link: mailServer() ? null : link,
})
