import { fork, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import type { Sheet, TextDocument } from '@/lib/exports/document'

export type RenderJob =
  | { format: 'pdf'; document: TextDocument; archival?: boolean }
  | { format: 'docx' | 'html'; document: TextDocument }
  | { format: 'png'; svg: string }
  | { format: 'xlsx' | 'csv' | 'csv-open'; sheets: readonly Sheet[] }

export type RenderAnswer = { bytes: Uint8Array } | { fault: string }

const longestJob = 60_000
const idleTime = 60_000

let child: ChildProcess | null = null
let idle: NodeJS.Timeout | undefined
let queue: Promise<unknown> = Promise.resolve()

/**
 * Makes a file in a process of its own, one after another: the server keeps answering meanwhile and gives no memory to it,
 * and a text that would make a library fail brings down nothing else. That process sees no secrets and no database.
 */
export function render(job: RenderJob): Promise<Uint8Array> {
  const made = queue.then(() => inProcess(job))
  queue = made.catch(() => undefined)
  return made
}

async function inProcess(job: RenderJob): Promise<Uint8Array> {
  clearTimeout(idle)
  const worker = (child ??= start())
  hold(worker)
  try {
    const answer = await answerOf(worker, job)
    if ('fault' in answer) throw new Error(`making ${job.format} failed: ${answer.fault}`)
    return answer.bytes
  } finally {
    release(worker)
  }
}

function answerOf(worker: ChildProcess, job: RenderJob): Promise<RenderAnswer> {
  return new Promise((resolve, reject) => {
    const settle = (settled: () => void) => {
      clearTimeout(late)
      worker.off('message', onMessage).off('exit', onExit).off('error', onExit)
      settled()
    }
    const onMessage = (answer: RenderAnswer) => settle(() => resolve(answer))
    const onExit = (reason: unknown) => {
      discard(worker)
      settle(() => reject(new Error(`the process that makes files ended while making ${job.format}: ${String(reason)}`)))
    }
    const late = setTimeout(() => onExit('too late'), longestJob)
    worker.on('message', onMessage).on('exit', onExit).on('error', onExit)
    worker.send(job, (error) => {
      if (error) onExit(error.message)
    })
  })
}

// The path is put together at run time, so that the bundler of Next leaves the process and its libraries alone.
function start(): ChildProcess {
  const script = ['lib', 'exports', 'render-process.ts'].join(path.sep)
  const worker = fork(script, [], {
    cwd: process.cwd(),
    execArgv: ['--import', 'tsx'],
    env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV, TZ: process.env.TZ },
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  worker.once('exit', () => {
    if (child === worker) child = null
  })
  return worker
}

function discard(worker: ChildProcess) {
  if (child === worker) child = null
  worker.kill('SIGKILL')
}

// A process that waits for work keeps nobody from ending.
function hold(worker: ChildProcess) {
  worker.ref()
  worker.channel?.ref()
}

function release(worker: ChildProcess) {
  worker.unref()
  worker.channel?.unref()
  idle = setTimeout(() => worker.connected && worker.disconnect(), idleTime)
  idle.unref()
}
