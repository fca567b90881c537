import { closeSync, openSync } from 'node:fs'
import { serveJobs } from '@/lib/kernel/serve-jobs'

export type WaywardJob = { do: 'answer' | 'fail' | 'spin' | 'fill' }

// A process as files of others can make it: it never ends, or takes all memory.
serveJobs<WaywardJob, string, number>(async (job, onStep) => {
  onStep(1)
  if (job.do === 'fail') throw new Error('tripped')
  while (job.do === 'spin') Math.random()
  const taken: number[][] = []
  // V8 says at length that memory is full, as it should: here into nowhere.
  if (job.do === 'fill') {
    closeSync(2)
    openSync('/dev/null', 'w')
  }
  while (job.do === 'fill') taken.push(Array.from({ length: 100_000 }, (_, index) => index + 0.5))
  return 'done'
})
