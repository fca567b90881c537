import { listFile, type ListFormat } from '@/app/list-file'
import { destructionSheet } from '@/lib/exports/destruction-sheet'
import { now } from '@/lib/kernel/clock'
import { getDestructionList } from '@/lib/queries/retention'
import { numberInAddress } from '../../besluiten/words'

export const destructionFile = ({ region, number }: { region: string; number: string }, format: ListFormat) =>
  listFile(format, async (viewer) => {
    const page = await getDestructionList(viewer, { region, number: numberInAddress(number) ?? 0, now: now() })
    if (!page?.content) return null
    return { name: `Vernietigingslijst ${number} ${page.frame.region.name}`, sheet: destructionSheet(page.content.rows) }
  })
