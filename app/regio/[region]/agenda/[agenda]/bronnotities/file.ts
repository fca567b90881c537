import { listFile, type ListFormat } from '@/app/list-file'
import { sourceNotesSheet } from '@/lib/exports/list-sheets'
import { now } from '@/lib/kernel/clock'
import { getSourceNotes } from '@/lib/queries/source-notes'

export const sourceNotesFile = (address: { region: string; agenda: string }, format: ListFormat) =>
  listFile(format, async (viewer) => {
    const list = await getSourceNotes(viewer, { ...address, now: now() })
    if (!list) return null
    const { region, agenda } = list.frame
    return { name: `Keuzes bij de bron ${region.name} ${agenda.slug}`, sheet: sourceNotesSheet(list.content) }
  })
