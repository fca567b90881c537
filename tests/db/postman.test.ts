import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { outboxOf } from '@/lib/db/outbox'
import { aboutMail, seal } from '@/lib/kernel/seal'
import { startPostman, type Postman } from '@/lib/mail/postman'
import { query } from '@/scripts/database'
import { appUrl, ownerUrl } from '../support/database'
import { MailServer } from '../support/mail-server'
import { aPerson, aRegion, asOwner } from '../support/regions'

let serial = 0
let server: MailServer
let postmen: Postman[]

beforeEach(() => {
  server = new MailServer()
  postmen = []
})
afterEach(async () => {
  await Promise.all(postmen.map((postman) => postman.stop()))
  await server.stop()
  await asOwner((tx) => tx.outboxMail.deleteMany())
})

const hire = (port: number) => {
  const postman = startPostman({
    ...{ databaseUrl: appUrl, smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Koersvast <noreply@koersvast.example>', every: 50 },
  })
  postmen.push(postman)
  return postman
}

async function queue(count: number, given: { address?: string; text?: string; subject?: string } = {}) {
  const region = await aRegion(`post-${++serial}`)
  const { userId } = await aPerson()
  const now = new Date('2023-06-05T10:00:00Z')
  await asOwner((tx) =>
    tx.outboxMail.createMany({
      data: Array.from({ length: count }, (_, i) => ({
        ...{ id: randomUUID(), regionId: region.id, periodId: region.period.id, recipientId: userId },
        ...{ address: `mens${i}@gemeente.example`, subject: 'Nog 1 melding', text: 'Beste mens,\n\nEr ontbreekt nog 1 melding.\n' },
        ...{ queuedOn: new Date(Date.UTC(2023, 0, 1 + i)), queuedAt: now, nextAttemptAt: now },
        ...given,
      })),
    }),
  )
}

const mails = () => asOwner((tx) => tx.outboxMail.findMany({ orderBy: { queuedOn: 'asc' } }))
const until = (check: () => Promise<void> | void) => vi.waitFor(check, { timeout: 10_000, interval: 50 })
const allSent = () => until(async () => expect((await mails()).filter(({ sentAt }) => sentAt === null)).toEqual([]))
/** As if the minute in which nobody else takes a mail has passed. */
const later = () => asOwner((tx) => tx.outboxMail.updateMany({ where: { sentAt: null }, data: { nextAttemptAt: new Date('2023-06-05') } }))

test('a mail that waits is sent, readable and with our sender', async () => {
  await queue(1, {
    subject: 'Nog 1 melding, tot en met 16 juni – één',
    text: 'Beste Zoë,\n\nKies ‘Ongewijzigd’.\nhttps://koersvast.example/een\n',
  })
  hire(await server.start())
  await allSent()
  expect(server.received.map(({ to }) => to)).toEqual([['mens0@gemeente.example']])
  const { headers, text } = read(server.received[0]!.raw)
  expect(headers.from).toBe('Koersvast <noreply@koersvast.example>')
  expect(headers['auto-submitted']).toBe('auto-generated')
  expect(headers['message-id']).toBe(`<${(await mails())[0]!.id}@koersvast.example>`)
  expect(headers.subject).toMatch(/^=\?UTF-8\?/)
  expect(text).toBe('Beste Zoë,\n\nKies ‘Ongewijzigd’.\nhttps://koersvast.example/een\n')
  expect(await mails()).toMatchObject([{ attempts: 1, lastError: null }])
})

test('a sealed mail arrives opened, never lies open in the database, and is empty after it went', async () => {
  const link = 'https://koersvast.example/aanmelden/wachtwoord/geheim'
  const address = 'nieuw@gemeente.example'
  const { userId } = await aPerson()
  const send = (sealedFor: string) =>
    asOwner((tx) =>
      tx.outboxMail.create({
        data: {
          ...{ id: randomUUID(), recipientId: userId, address, subject: 'Je bent uitgenodigd', sealed: true },
          ...{ text: seal(`Kies een wachtwoord:\n${link}\n`, aboutMail(sealedFor)), queuedOn: new Date('2023-06-05') },
          ...{ queuedAt: new Date('2023-06-05T10:00:00Z'), nextAttemptAt: new Date('2023-06-05T10:00:00Z') },
        },
      }),
    )
  await send(address)
  expect(JSON.stringify(await mails())).not.toContain('geheim')
  hire(await server.start())
  await allSent()
  expect(server.received.map(({ to }) => to)).toEqual([[address]])
  expect(read(server.received[0]!.raw).text).toBe(`Kies een wachtwoord:\n${link}\n`)
  expect(await mails()).toMatchObject([{ text: '', subject: 'Je bent uitgenodigd', lastError: null }])

  await send('iemand-anders@gemeente.example')
  await until(async () => expect((await mails()).map(({ lastError }) => lastError)).toContainEqual(expect.stringMatching(/ander geheim/)))
  expect(server.received).toHaveLength(1)
})

test('three postmen at the same time give each mail once', async () => {
  await queue(30)
  const port = await server.start()
  for (let i = 0; i < 3; i++) hire(port)
  await allSent()
  const addresses = server.received.flatMap(({ to }) => to)
  expect(addresses).toHaveLength(30)
  expect(new Set(addresses).size).toBe(30)
})

test('a mail that one process took is not to be had by another', async () => {
  await queue(8)
  const [one, two] = [outboxOf(appUrl), outboxOf(appUrl)]
  const taken = await Promise.all(Array.from({ length: 10 }, (_, i) => (i % 2 ? one : two).claim()))
  const ids = taken.flatMap((mail) => (mail ? [mail.id] : []))
  expect(ids).toHaveLength(8)
  expect(new Set(ids).size).toBe(8)
  await Promise.all([one.close(), two.close()])
})

test('while the mail server is away mails wait, and go when it is back', async () => {
  const port = await server.start()
  await server.stop()
  await queue(2)
  hire(port)
  await until(async () =>
    expect((await mails()).map(({ lastError }) => lastError)).toEqual([expect.stringMatching(/ECONNREFUSED/), expect.anything()]),
  )
  expect(await mails()).toMatchObject([
    { attempts: 1, sentAt: null },
    { attempts: 1, sentAt: null },
  ])

  await server.start(port)
  await later()
  await allSent()
  expect(server.received).toHaveLength(2)
  expect(await mails()).toMatchObject([{ lastError: null }, { lastError: null }])
})

test('a mailbox that is turned away does not hold up the others', async () => {
  await queue(3)
  server.refuse = (address) => address.startsWith('mens1')
  hire(await server.start())
  await until(() => expect(server.received).toHaveLength(2))
  await until(async () => expect((await mails())[1]).toMatchObject({ sentAt: null, lastError: expect.stringMatching(/no such mailbox/) }))
})

test('a mail that goes nowhere is given up after five days, and the others go', async () => {
  await queue(2)
  server.refuse = (address) => address.startsWith('mens0')
  await asOwner((tx) => tx.outboxMail.updateMany({ where: { address: 'mens0@gemeente.example' }, data: { attempts: 124 } }))
  hire(await server.start())
  await until(async () =>
    expect(await mails()).toMatchObject([{ attempts: 125, lastError: expect.stringMatching(/no such mailbox/) }, { attempts: 1 }]),
  )
  await later()
  await queue(1, { address: 'nieuw@gemeente.example' })
  await until(() => expect(server.received).toHaveLength(2))
  expect((await mails()).find(({ attempts }) => attempts > 1)).toMatchObject({ attempts: 125, sentAt: null })
})

test('a database that was away is found again', async () => {
  await queue(1)
  hire(await server.start())
  await allSent()
  await query(
    ownerUrl,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'koersvast-postman' AND datname = current_database()`,
  )
  await queue(1)
  await allSent()
  expect(server.received).toHaveLength(2)
})

test('a postman who stops finishes the mail under way and takes no other', async () => {
  await queue(50)
  const postman = hire(await server.start())
  await until(() => expect(server.received.length).toBeGreaterThan(0))
  await postman.stop()
  const gone = server.received.length
  expect(gone).toBeLessThan(50)
  expect((await mails()).filter(({ sentAt }) => sentAt !== null)).toHaveLength(gone)
  postmen = []
})

/** The headers and the text of a mail with one part. */
function read(raw: string): { headers: Record<string, string>; text: string } {
  const [head, ...body] = raw.split('\r\n\r\n')
  const lines = head!.replace(/\r\n[ \t]/g, ' ').split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  )
  const encoded = body.join('\r\n\r\n')
  const bytes =
    headers['content-transfer-encoding'] === 'base64'
      ? Buffer.from(encoded, 'base64')
      : Buffer.from(
          encoded.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
          'latin1',
        )
  return { headers, text: bytes.toString('utf8').replace(/\r\n/g, '\n') }
}
