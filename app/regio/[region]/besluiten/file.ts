import { filtersIn, listFile, wholeList, type ListFormat } from '@/app/list-file'
import { decisionsSheet } from '@/lib/exports/list-sheets'
import { readDecisionList } from '@/lib/forms/decision-lists'
import { now } from '@/lib/kernel/clock'
import { getDecisions } from '@/lib/queries/decisions'

export const decisionsFile = (request: Request, region: string, format: ListFormat) =>
  listFile(format, async (viewer) => {
    const page = await getDecisions(viewer, region, { ...readDecisionList(filtersIn(request)), ...wholeList }, now())
    return page?.content ? { name: `Besluiten ${page.frame.region.name}`, sheet: decisionsSheet(page.content.rows) } : null
  })
