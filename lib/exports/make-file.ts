import { csv } from '@/lib/exports/csv'
import type { RenderJob } from '@/lib/exports/render'

/** The bytes of a file. Its libraries are large, so that each is loaded for its own format only. */
export async function makeFile(job: RenderJob): Promise<Uint8Array> {
  switch (job.format) {
    case 'pdf': {
      const { pdf } = await import('@/lib/exports/pdf')
      return pdf(job.document, { archival: job.archival })
    }
    case 'docx': {
      const { docx } = await import('@/lib/exports/docx')
      return docx(job.document)
    }
    case 'html': {
      const { html } = await import('@/lib/exports/html')
      return new TextEncoder().encode(await html(job.document))
    }
    case 'png': {
      const { png } = await import('@/lib/exports/png')
      return (await png(job.svg)).bytes
    }
    case 'xlsx': {
      const { xlsx } = await import('@/lib/exports/xlsx')
      return xlsx(job.sheets)
    }
    case 'csv':
      return csv(job.sheets, 'dutch')
    case 'csv-open':
      return csv(job.sheets, 'open')
  }
}
