import type { Said } from '@/lib/kernel/own-process'

/** The other side of ownProcess(), called in that process: does one job after another, for as long as the server is there. */
export function serveJobs<Job, Made, Step = never>(work: (job: Job, onStep: (step: Step) => void) => Promise<Made>): void {
  const say = (said: Said<Made, Step>) => void process.send?.(said)
  process.on('message', (job: Job) => {
    work(job, (step) => say({ step })).then(
      (made) => say({ made }),
      (error: unknown) => say({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    )
  })
  process.on('disconnect', () => process.exit(0))
}
