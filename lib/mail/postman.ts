import { setTimeout as wait } from 'node:timers/promises'
import nodemailer from 'nodemailer'
import { isDatabaseAway } from '@/lib/db/faults'
import { aboutMail, unseal } from '@/lib/kernel/seal'
import { outboxOf, type Failure, type Mail } from '@/lib/db/outbox'
import { logFault } from '@/lib/kernel/log'

export type Postman = {
  /** Takes no new mail, and answers when the one under way has gone or failed. */
  stop: () => Promise<void>
}

type PostmanOptions = {
  /** The login of the app. */
  databaseUrl: string
  smtpUrl: string
  from: string
  /** Milliseconds between two looks into the outbox. */
  every?: number
}

// Together shorter than the minute in which no other postman takes the mail.
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 15_000, dnsTimeout: 5_000 }
const longestDelivery = 45_000

/**
 * Sends what waits in the outbox, one mail at a time. Any number may run on one database. A mail goes at least once: only when this
 * process dies between sending and writing that down it goes again, with the same Message-ID.
 */
export function startPostman({ databaseUrl, smtpUrl, from, every = 3_000 }: PostmanOptions): Postman {
  const outbox = outboxOf(databaseUrl)
  const transport = nodemailer.createTransport({ url: smtpUrl, ...patience, disableFileAccess: true, disableUrlAccess: true })
  const stopping = new AbortController()
  const gone = new Set<string>()
  const working = work()

  async function work() {
    while (!stopping.signal.aborted) {
      await emptyOutbox().catch(complain)
      await wait(every, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
    await writeDown().catch(complain)
  }

  async function emptyOutbox() {
    await writeDown()
    while (!stopping.signal.aborted) {
      const mail = await outbox.claim()
      if (!mail) return
      const failure = await deliver(mail)
      if (failure !== null) return void (await outbox.failed(mail.id, failure))
      gone.add(mail.id)
      await writeDown()
    }
  }

  // Before anything else is claimed: when the database was away after sending, the mail must not go a second time.
  async function writeDown() {
    for (const id of gone) {
      await outbox.went(id)
      gone.delete(id)
    }
  }

  async function deliver({ id, address, subject, text, html, sealed }: Mail): Promise<Failure | null> {
    const opened = sealed ? openedText(text, address) : text
    if (opened === null) return { reason: 'Deze mail is versleuteld met een ander geheim dan het huidige.', refused: false }
    const timer = new AbortController()
    const tooLate = wait(longestDelivery, { reason: 'De mailserver antwoordde te traag.', refused: false }, { signal: timer.signal })
    tooLate.catch(() => undefined)
    const sending = transport
      .sendMail({
        from,
        to: address,
        subject,
        text: opened,
        html: html ?? undefined,
        messageId: messageId(id, from),
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      .then(
        () => null,
        (error: Error) => ({ reason: error.message, refused: isRefusal(error) }),
      )
    try {
      return await Promise.race([sending, tooLate])
    } finally {
      timer.abort()
    }
  }

  return {
    async stop() {
      stopping.abort()
      await working
      transport.close()
      await outbox.close()
    },
  }
}

const messageId = (id: string, from: string) => `<${id}@${/@([\w.-]+)/.exec(from)?.[1] ?? 'koersvast'}>`

function openedText(sealed: string, address: string): string | null {
  try {
    return unseal(sealed, aboutMail(address))
  } catch {
    return null
  }
}

// The mail server is there and wants this mail for ever not: RFC 5321, 4.2.1, of the recipient.
const isRefusal = (error: Error & { code?: string; responseCode?: number }) =>
  error.code === 'EENVELOPE' && (error.responseCode ?? 0) >= 500

// That the database is away the app itself says already.
function complain(error: unknown) {
  if (!isDatabaseAway(error)) logFault('postman', error)
}
