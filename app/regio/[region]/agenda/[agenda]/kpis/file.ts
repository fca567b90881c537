import { listFile, type ListFormat } from '@/app/list-file'
import { kpisSheet } from '@/lib/exports/kpi-sheets'
import { now } from '@/lib/kernel/clock'
import { getKpis } from '@/lib/queries/kpis'

export const kpisFile = (address: { region: string; agenda: string }, format: ListFormat) =>
  listFile(format, async (viewer) => {
    const page = await getKpis(viewer, { ...address, now: now() })
    return page && { name: `KPI's ${page.frame.region.name}`, sheet: kpisSheet(page.content.kpis) }
  })
