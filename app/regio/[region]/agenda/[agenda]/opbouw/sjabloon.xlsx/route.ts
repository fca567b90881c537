import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { agendaSheetsFor } from '@/lib/exports/agenda-file'
import { fileAnswer } from '@/lib/exports/file-answer'
import { render } from '@/lib/exports/render'
import { now } from '@/lib/kernel/clock'
import { getAgendaImports } from '@/lib/queries/agenda-imports'

/** An empty agenda to fill in, with what each column is for. */
export async function GET(_request: Request, { params }: RouteContext<'/regio/[region]/agenda/[agenda]/opbouw/sjabloon.xlsx'>) {
  const viewer = await requireViewer()
  const page = await getAgendaImports(viewer, { ...(await params), now: now(), draftOf: '' })
  if (!page?.content) notFound()
  return fileAnswer(
    'Sjabloon agenda',
    'xlsx',
    await render({ format: 'xlsx', sheets: agendaSheetsFor(null, { seesProgress: true, seesConfidential: true }) }),
  )
}
