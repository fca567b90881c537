import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Received = { to: string[]; raw: string }

/** A real mail server that keeps what it gets; `refuse` turns a recipient away. */
export class MailServer {
  readonly received: Received[] = []
  refuse: (address: string) => boolean = () => false
  private server: SMTPServer | undefined

  async start(port = 0): Promise<number> {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, done) => done(this.refuse(address) ? new Error('no such mailbox') : undefined),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.once('end', () => {
          this.received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString() })
          done()
        })
      },
    })
    this.server.listen(port, '127.0.0.1')
    await once(this.server.server, 'listening')
    return (this.server.server.address() as AddressInfo).port
  }

  async stop(): Promise<void> {
    const { server } = this
    if (server) await new Promise<void>((resolve) => server.close(resolve))
    this.server = undefined
  }
}
