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

/** Whose job it is, for who may have only so many in the queue; or that it goes first, before everything that waits. */
export type Turn = { asker: string } | 'first'

/** There is too much to do for this asker, or for everybody; nothing was begun. */
export class TooBusy extends Error {}

/** Seconds after which it may be tried again. */
export const busyFor = 10

// What people ask for is bounded, so that nobody can hold up the rest; what goes first (a report that is adopted) never is.
const mostOfOne = 3
const mostOfAll = 24

type Waiting = { turn: Turn; begin: () => Promise<unknown> }
type Running = { child: ChildProcess | null; idle: NodeJS.Timeout | undefined; queue: Waiting[]; busyWith: Waiting | null }

// Next loads a module once for pages and once for routes; the global keeps each of them from starting a process.
const store = globalThis as unknown as { koersvastProcesses?: Map<string, Running> }
const all = (store.koersvastProcesses ??= new Map())

function runningOf(does: string): Running {
  const running = all.get(does) ?? { child: null, idle: undefined, queue: [], busyWith: null }
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
    /** Throws ProcessEnded, TooBusy, or an Error with what the job tripped over. */
    ask(job: Job, turn: Turn, onStep: (step: Step) => void = () => undefined): Promise<Made> {
      if (isFull(running, turn)) return Promise.reject(new TooBusy(`the process for ${does} has enough to do`))
      return new Promise((resolve, reject) => {
        const waiting = { turn, begin: () => inProcess(job, onStep).then(resolve, reject) }
        const place = turn === 'first' ? running.queue.findIndex((other) => other.turn !== 'first') : -1
        running.queue.splice(place === -1 ? running.queue.length : place, 0, waiting)
        void workOn(running)
      })
    },
    /** Of the process, while there is one. */
    pid: () => running.child?.pid,
  }
}

function isFull({ queue, busyWith }: Running, turn: Turn): boolean {
  if (turn === 'first') return false
  const asked = [...queue, ...(busyWith ? [busyWith] : [])].flatMap((other) => (other.turn === 'first' ? [] : other.turn.asker))
  return asked.length >= mostOfAll || asked.filter((asker) => asker === turn.asker).length >= mostOfOne
}

/** One after another, until nothing waits. */
async function workOn(running: Running): Promise<void> {
  if (running.busyWith) return
  for (let next = running.queue.shift(); next; next = running.queue.shift()) {
    running.busyWith = next
    await next.begin()
  }
  running.busyWith = null
}

// A process that waits for work keeps nobody from ending.
function hold(worker: ChildProcess) {
  worker.ref()
  worker.channel?.ref()
}
