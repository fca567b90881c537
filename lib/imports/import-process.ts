import type { ImportJob, ImportMade } from '@/lib/imports/import-apart'
import { changesFor, previewFor, readForKeeping } from '@/lib/imports/import-jobs'
import type { ImportProgress } from '@/lib/imports/import-progress'
import { serveJobs } from '@/lib/kernel/serve-jobs'

// The process that reads files with figures, started by import-apart.ts.
serveJobs<ImportJob, ImportMade, ImportProgress>(async (job, onStep) => {
  if (job.do === 'read') return readForKeeping(job, onStep)
  return job.do === 'preview' ? previewFor(job) : changesFor(job)
})
