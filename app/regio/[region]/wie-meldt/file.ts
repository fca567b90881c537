import { listFile, type ListFormat } from '@/app/list-file'
import { reportersSheet } from '@/lib/exports/list-sheets'
import { now } from '@/lib/kernel/clock'
import { getReporters } from '@/lib/queries/reporters'

export const reportersFile = (region: string, format: ListFormat) =>
  listFile(format, async (viewer) => {
    const page = await getReporters(viewer, region, now())
    return page && { name: `Wie meldt ${page.frame.region.name}`, sheet: reportersSheet(page.content.people) }
  })
