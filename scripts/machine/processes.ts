import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { root } from './paths'

const running = new Set<ChildProcess>()

/** Starts a program in a process group of its own, so that Ctrl-C reaches only us and we stop it in our order. */
export function start(program: string, args: string[], options: SpawnOptions = {}): ChildProcess {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit', detached: true, ...options })
  running.add(child)
  child.once('exit', () => running.delete(child))
  stopWithUs(child, `kill -TERM -${child.pid}`)
  return child
}

/** Also when this process is killed so hard that it can do nothing any more, its pipe to the guard closes. */
export function stopWithUs(child: ChildProcess, how: string): void {
  const guard = spawn('/bin/sh', ['-c', `cat; ${how}`], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  guard.unref()
  child.once('exit', () => guard.kill('SIGKILL'))
}

/** The TypeScript or package script that Node runs. */
export const startNode = (args: string[], options: SpawnOptions = {}) => start(process.execPath, ['--import', 'tsx', ...args], options)

export async function ended(child: ChildProcess): Promise<number> {
  if (child.exitCode !== null) return child.exitCode
  if (child.signalCode !== null) return 1
  const [code] = (await once(child, 'exit')) as [number | null]
  return code ?? 1
}

export type Outcome = { code: number; output: string }

/** Runs a program to its end and keeps what it said. */
export async function run(program: string, args: string[], env: NodeJS.ProcessEnv = process.env): Promise<Outcome> {
  const child = start(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const keep = (chunk: Buffer) => void (output += chunk.toString())
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  const [code] = (await once(child, 'close')) as [number | null]
  return { code: code ?? 1, output }
}

export const bin = (name: string) => `${root}/node_modules/.bin/${name}`

export const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

export async function stop(child: ChildProcess, patience = 12_000): Promise<void> {
  if (hasEnded(child)) return
  const hard = setTimeout(() => signalGroup(child, 'SIGKILL'), patience)
  signalGroup(child, 'SIGTERM')
  await ended(child)
  clearTimeout(hard)
}

export const stopAll = () => Promise.all([...running].map((child) => stop(child)))

function signalGroup(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
