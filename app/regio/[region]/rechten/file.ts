import { filtersIn, listFile, type ListFormat } from '@/app/list-file'
import { rightsSheet } from '@/lib/exports/rights-sheet'
import { readRightsList } from '@/lib/forms/rights-forms'
import { now } from '@/lib/kernel/clock'
import { getRights } from '@/lib/queries/rights'

export const rightsFile = (request: Request, region: string, format: ListFormat) =>
  listFile(format, async (viewer) => {
    const page = await getRights(viewer, region, now(), readRightsList(filtersIn(request)))
    return page?.content ? { name: `Wie mag wat ${page.frame.region.name}`, sheet: rightsSheet(page.content.rows, 'Hele regio') } : null
  })
