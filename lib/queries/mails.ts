import 'server-only'
import { read } from '@/lib/db/transaction'
import { canSeeMails } from '@/lib/policy/mail-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type MailRow = {
  id: string
  name: string
  address: string
  subject: string
  queuedAt: Date
  attempts: number
  sentAt: Date | null
  givenUp: boolean
  lastError: string | null
  /** Of a mail that was not sent. */
  text: string | null
}

/** The mails of the installation, those that were not sent first. Null for who doesn't answer for it. */
export async function getMails(viewer: Viewer): Promise<MailRow[] | null> {
  if (!canSeeMails(viewer)) return null
  return read(viewer, (tx) => tx.$queryRaw<MailRow[]>`SELECT * FROM app.mails_of_installation()`)
}
