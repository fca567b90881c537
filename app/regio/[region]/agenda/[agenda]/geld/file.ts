import { listFile, type ListFormat } from '@/app/list-file'
import { budgetSheet, hoursSheet } from '@/lib/exports/money-sheets'
import { now } from '@/lib/kernel/clock'
import { getMoney } from '@/lib/queries/money'

type Address = { region: string; agenda: string }

export const budgetFile = (address: Address, format: ListFormat) =>
  listFile(format, async (viewer) => {
    const page = await getMoney(viewer, { ...address, now: now() })
    if (!page) return null
    const { agenda, region, seesProgress, today } = page.frame
    const shown = { ambitionTerm: agenda.ambitionTerm, seesProgress, today }
    return { name: `Geld ${region.name} ${agenda.slug}`, sheet: budgetSheet(page.content.lines, shown) }
  })

export const hoursFile = (address: Address, format: ListFormat) =>
  listFile(format, async (viewer) => {
    const page = await getMoney(viewer, { ...address, now: now() })
    if (!page) return null
    const { agenda, region, seesProgress } = page.frame
    const shown = { ambitionTerm: agenda.ambitionTerm, seesProgress }
    return { name: `Uren ${region.name} ${agenda.slug}`, sheet: hoursSheet(page.content.hours, shown) }
  })
