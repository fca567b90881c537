import { filtersIn, listFile, wholeList, type ListFormat } from '@/app/list-file'
import { actionsSheet } from '@/lib/exports/list-sheets'
import { readActionList } from '@/lib/forms/decision-lists'
import { now } from '@/lib/kernel/clock'
import { getActions } from '@/lib/queries/actions'

export const actionsFile = (request: Request, region: string, format: ListFormat) =>
  listFile(format, async (viewer) => {
    const page = await getActions(viewer, region, { ...readActionList(filtersIn(request)), ...wholeList }, now())
    if (!page?.content) return null
    return { name: `Acties en toezeggingen ${page.frame.region.name}`, sheet: actionsSheet(page.content.rows, page.frame.today) }
  })
