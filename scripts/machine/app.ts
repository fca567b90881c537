import type { ChildProcess, StdioOptions } from 'node:child_process'
import { once } from 'node:events'
import { inRoot } from './paths'
import { Problem } from './problem'
import { startNode, stop } from './processes'

export type AppOptions = {
  port: number
  appUrl: string
  secret: string
  today: string
  stdio?: StdioOptions
  /** Other settings of the environment. */
  env?: Record<string, string>
}

export type App = { url: string; process: ChildProcess; stop: () => Promise<void> }

/** Starts the production server in a process of its own, and answers when it does. */
export async function startApp({
  port,
  appUrl,
  secret,
  today,
  env,
  stdio = ['ignore', 'inherit', 'inherit', 'ipc'],
}: AppOptions): Promise<App> {
  const { DATABASE_URL: _owner, ...inherited } = process.env
  const host = process.env.HOST ?? '127.0.0.1'
  const url = `http://localhost:${port}`
  const settings = {
    LOG_LEVEL: 'warn',
    PORT: String(port),
    HOST: host,
    APP_DATABASE_URL: appUrl,
    AUTH_SECRET: secret,
    KOERSVAST_TODAY: today,
  }
  const child = startNode([inRoot('scripts/serve.ts')], { stdio, env: { ...inherited, NEXTAUTH_URL: url, ...settings, ...env } })
  await Promise.race([once(child, 'message'), once(child, 'exit').then(refuse)])
  return { url, process: child, stop: () => stop(child) }
}

const refuse = () => {
  throw new Problem('De app is niet gestart; hierboven staat waarom.')
}
