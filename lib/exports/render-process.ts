import { makeFile } from '@/lib/exports/make-file'
import type { RenderAnswer, RenderJob } from '@/lib/exports/render'

// The process that makes files, started by render.ts: one job after another, for as long as the server is there.
process.on('message', (job: RenderJob) => {
  void answer(job).then((result) => process.send?.(result))
})
process.on('disconnect', () => process.exit(0))

async function answer(job: RenderJob): Promise<RenderAnswer> {
  try {
    return { bytes: await makeFile(job) }
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
