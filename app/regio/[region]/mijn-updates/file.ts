import { listFile, type ListFormat } from '@/app/list-file'
import { workSheet } from '@/lib/exports/list-sheets'
import { now } from '@/lib/kernel/clock'
import { getMyUpdates } from '@/lib/queries/my-updates'

export const myUpdatesFile = (region: string, format: ListFormat) =>
  listFile(format, async (viewer) => {
    const page = await getMyUpdates(viewer, region, now())
    if (!page) return null
    const { region: of, agenda, period } = page.frame
    return { name: `Mijn updates ${of.name}`, sheet: workSheet(page.content, { terms: agenda, periodId: period?.id ?? null }) }
  })
