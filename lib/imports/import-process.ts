import type { ImportJob, ImportMade } from '@/lib/imports/import-apart'
import { changesFor, previewFor, readAgendaForKeeping, readForKeeping } from '@/lib/imports/import-jobs'
import type { ImportProgress } from '@/lib/imports/import-progress'
import { serveJobs } from '@/lib/kernel/serve-jobs'

// The process that reads files with figures or an agenda, started by import-apart.ts.
serveJobs<ImportJob, ImportMade, ImportProgress>(async (job, onStep) => {
  if (job.do === 'read') return readForKeeping(job, onStep)
  if (job.do === 'read-agenda') return readAgendaForKeeping(job.bytes, onStep)
  return job.do === 'preview' ? previewFor(job) : changesFor(job)
})
