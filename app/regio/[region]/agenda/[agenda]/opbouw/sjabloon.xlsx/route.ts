import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { agendaSheetsFor } from '@/lib/exports/agenda-file'
import { fileInTurn } from '@/lib/exports/file-in-turn'
import { render } from '@/lib/exports/render'
import { now } from '@/lib/kernel/clock'
import { getAgendaImports } from '@/lib/queries/agenda-imports'

/** An empty agenda to fill in, with what each column is for. */
export async function GET(_request: Request, { params }: RouteContext<'/regio/[region]/agenda/[agenda]/opbouw/sjabloon.xlsx'>) {
  const viewer = await requireViewer()
  const page = await getAgendaImports(viewer, { ...(await params), now: now(), draftOf: '' })
  if (!page?.content) notFound()
  const sheets = agendaSheetsFor(null, { seesProgress: true, seesConfidential: true })
  return fileInTurn(viewer, { name: 'Sjabloon agenda', extension: 'xlsx', make: (turn) => render({ format: 'xlsx', sheets }, turn) })
}
