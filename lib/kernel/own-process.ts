import { fork, type ChildProcess } from 'node:child_process'

/** What a process of its own says about a job: how far it is, and at the end what it made or why it could not. */
export type Said<Made, Step> = { step: Step } | { made: Made } | { fault: string }

type OwnProcess = {
  /** In one word, for messages: "files". */
  does: string
  /** The path of a script that calls serveJobs(), in parts. */
  script: readonly string[]
  /** Milliseconds that a job may take. */
  longestJob: number
  /** What JavaScript may hold in that process, in MB; above it the process ends. */
  heap?: number
  /** What JavaScript may let lie of what it just made before it cleans up, in MB; small where many small things are made, for that is not in `heap`. */
  nursery?: number
}

/** The process took too long, too much memory, or ended by itself; the next job gets a new one. */
export class ProcessEnded extends Error {}

const idleTime = 60_000

type Running = { child: ChildProcess | null; idle: NodeJS.Timeout | undefined; queue: Promise<unknown> }

// Next loads a module once for pages and once for routes; the global keeps each of them from starting a process.
const store = globalThis as unknown as { koersvastProcesses?: Map<string, Running> }
const all = (store.koersvastProcesses ??= new Map())

function runningOf(does: string): Running {
  const running = all.get(does) ?? { child: null, idle: undefined, queue: Promise.resolve() }
  all.set(does, running)
  return running
}

/**
 * Gives jobs to a process of its own, one after another: the server keeps answering meanwhile and gives no memory to it, and what makes a
 * library fail brings down nothing else. That process sees no secrets and no database; after a minute without work it ends.
 */
export function ownProcess<Job extends object, Made, Step = never>({ does, script, longestJob, heap, nursery }: OwnProcess) {
  const running = runningOf(does)

  async function inProcess(job: Job, onStep: (step: Step) => void): Promise<Made> {
    clearTimeout(running.idle)
    const worker = (running.child ??= start())
    hold(worker)
    try {
      return await answerOf(worker, job, onStep)
    } finally {
      release(worker)
    }
  }

  function answerOf(worker: ChildProcess, job: Job, onStep: (step: Step) => void): Promise<Made> {
    return new Promise((resolve, reject) => {
      const settle = (settled: () => void) => {
        clearTimeout(late)
        worker.off('message', onMessage).off('exit', onExit).off('error', onExit)
        settled()
      }
      const onMessage = (said: Said<Made, Step>) => {
        if ('step' in said) onStep(said.step)
        else if ('made' in said) settle(() => resolve(said.made))
        else settle(() => reject(new Error(`a job of the process for ${does} failed: ${said.fault}`)))
      }
      const onExit = (reason: unknown) => {
        discard(worker)
        settle(() => reject(new ProcessEnded(`the process for ${does} ended at work: ${String(reason)}`)))
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
    const worker = fork(script.join('/'), [], {
      cwd: process.cwd(),
      execArgv: [
        ...['--import', 'tsx'],
        ...(heap === undefined ? [] : [`--max-old-space-size=${heap}`]),
        ...(nursery === undefined ? [] : [`--max-semi-space-size=${nursery}`]),
      ],
      env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV, TZ: process.env.TZ },
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    worker.once('exit', () => {
      if (running.child === worker) running.child = null
    })
    return worker
  }

  function discard(worker: ChildProcess) {
    if (running.child === worker) running.child = null
    worker.kill('SIGKILL')
  }

  function release(worker: ChildProcess) {
    worker.unref()
    worker.channel?.unref()
    running.idle = setTimeout(() => worker.connected && worker.disconnect(), idleTime)
    running.idle.unref()
  }

  return {
    /** Throws ProcessEnded, or an Error with what the job tripped over. */
    ask(job: Job, onStep: (step: Step) => void = () => undefined): Promise<Made> {
      const made = running.queue.then(() => inProcess(job, onStep))
      running.queue = made.catch(() => undefined)
      return made
    },
    /** Of the process, while there is one. */
    pid: () => running.child?.pid,
  }
}

// A process that waits for work keeps nobody from ending.
function hold(worker: ChildProcess) {
  worker.ref()
  worker.channel?.ref()
}
