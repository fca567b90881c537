import { filtersIn, listFile, wholeList, type ListFormat } from '@/app/list-file'
import { trailSheet } from '@/lib/exports/trail-sheet'
import { readTrailList } from '@/lib/forms/trail-address'
import { now } from '@/lib/kernel/clock'
import { getTrail } from '@/lib/queries/trail'

export const trailFile = (request: Request, region: string, format: ListFormat) =>
  listFile(format, async (viewer) => {
    const page = await getTrail(viewer, { region, now: now() }, { ...readTrailList(filtersIn(request)), ...wholeList })
    return page?.content ? { name: `Logboek ${page.frame.region.name}`, sheet: trailSheet(page.content.rows) } : null
  })
