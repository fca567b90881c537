import { reportDocument } from '@/lib/exports/report-document'
import { reportSheets } from '@/lib/exports/report-sheets'
import { render, type RenderJob } from '@/lib/exports/render'
import { aReportModel } from '@/tests/support/report-models'

export type FileTiming = { format: string; milliseconds: number; bytes: number }

/** How long each file of a report with 2,000 activities takes, and by how much this process grows meanwhile. */
export async function timeFiles(): Promise<{ files: FileTiming[]; grownBytes: number }> {
  const model = aReportModel({ activities: 2000, ambitions: 8 })
  const [document, sheets] = [reportDocument(model), reportSheets(model)]
  const jobs: RenderJob[] = [
    { format: 'pdf', document },
    { format: 'docx', document },
    { format: 'xlsx', sheets },
    { format: 'csv', sheets },
  ]
  const before = process.memoryUsage.rss()
  const files: FileTiming[] = []
  for (const job of jobs) {
    const start = performance.now()
    const bytes = await render(job)
    files.push({ format: job.format, milliseconds: performance.now() - start, bytes: bytes.length })
  }
  return { files, grownBytes: process.memoryUsage.rss() - before }
}
