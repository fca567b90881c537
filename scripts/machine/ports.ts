import { createServer } from 'node:net'

/** The wanted port on the wanted address when nobody holds it, otherwise undefined; 0 gives any free port. */
export const takePort = (port: number, host?: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)))
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined))
    })
  })

export async function freePort(host = '127.0.0.1'): Promise<number> {
  const port = await takePort(0, host)
  if (port === undefined) throw new Error('No free port')
  return port
}
