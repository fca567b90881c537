import { mkdirSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { dataFolder } from './paths'

// A socket instead of a pid file: however its owner ends, nobody answers any more. Relative, for a path may be long.
const socket = path.relative(process.cwd(), path.join(dataFolder, 'lock'))

/** Makes this process the only one that works in .data; otherwise answers what the process that does so says of itself. */
export async function takeLock(introduction: string): Promise<string | undefined> {
  mkdirSync(dataFolder, { recursive: true })
  const holder = await askHolder()
  if (holder !== undefined) return holder
  rmSync(socket, { force: true })
  const server = createServer((visitor) => visitor.end(introduction))
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(socket, resolve))
  server.unref()
  return undefined
}

async function askHolder(): Promise<string | undefined> {
  try {
    return await text(connect(socket))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ECONNREFUSED') return undefined
    throw error
  }
}
