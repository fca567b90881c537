import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

/** Stands between an app and its database and counts what is asked: every statement, also BEGIN and COMMIT. */
export class StatementCounter {
  private counted = 0
  private readonly sockets = new Set<Socket>()
  private readonly server: Server

  private constructor(private readonly databaseUrl: URL) {
    this.server = createServer((app) => this.relay(app))
  }

  static async before(databaseUrl: string): Promise<StatementCounter> {
    const counter = new StatementCounter(new URL(databaseUrl))
    await new Promise<void>((resolve) => counter.server.listen(0, '127.0.0.1', resolve))
    return counter
  }

  /** The address of the database by way of the counter. */
  get url(): string {
    const url = new URL(this.databaseUrl)
    url.host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`
    return url.toString()
  }

  async during(work: () => Promise<unknown>): Promise<number> {
    this.counted = 0
    await work()
    return this.counted
  }

  stop(): void {
    this.server.close()
    for (const socket of this.sockets) socket.destroy()
  }

  private relay(app: Socket) {
    const database = connect(Number(this.databaseUrl.port), this.databaseUrl.hostname)
    for (const [from, to] of [
      [app, database],
      [database, app],
    ] as const) {
      this.sockets.add(from)
      from.on('error', () => to.destroy())
      from.on('close', () => to.destroy())
      from.pipe(to)
    }
    const read = messageReader((kind) => void (this.counted += kind === 'Q' || kind === 'E' ? 1 : 0))
    app.on('data', read)
  }
}

// Of Postgres' protocol: the first message of a connection has a length, every later one a letter and a length.
// Q is a simple query, E the execution of a prepared one.
function messageReader(see: (kind: string) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0)
  let letter = 0
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    while (rest.length >= letter + 4) {
      const end = letter + rest.readInt32BE(letter)
      if (rest.length < end) return
      if (letter > 0) see(String.fromCharCode(rest[0]!))
      rest = rest.subarray(end)
      letter = 1
    }
  }
}
