import { makeFile } from '@/lib/exports/make-file'
import { serveJobs } from '@/lib/kernel/serve-jobs'

// The process that makes files, started by render.ts.
serveJobs(makeFile)
