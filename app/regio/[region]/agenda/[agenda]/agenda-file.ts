import { notFound } from 'next/navigation'
import { agendaJson, agendaSheetsFor } from '@/lib/exports/agenda-file'
import { fileAnswer } from '@/lib/exports/file-answer'
import { fileInTurn } from '@/lib/exports/file-in-turn'
import { render } from '@/lib/exports/render'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { getAgendaFile } from '@/lib/queries/agenda-file'

/** A whole agenda as a file, for who may see it. */
export async function agendaFile(viewer: Viewer, address: { region: string; agenda: string }, format: 'xlsx' | 'json'): Promise<Response> {
  const page = await getAgendaFile(viewer, { ...address, now: now() })
  if (!page) notFound()
  const { frame, content } = page
  const { rows, shown } = content
  const name = `Agenda ${frame.region.name} ${frame.agenda.slug}`
  if (format === 'json') return fileAnswer(name, format, agendaJson(rows, shown))
  return fileInTurn(viewer, { name, extension: format, make: (turn) => render({ format, sheets: agendaSheetsFor(rows, shown) }, turn) })
}
