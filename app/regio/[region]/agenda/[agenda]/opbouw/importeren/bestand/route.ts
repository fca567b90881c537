import { forbidden, notFound } from 'next/navigation'
import { isSentFromHere } from '@/lib/auth/own-origin'
import { isSignedIn, requireViewer } from '@/lib/auth/session'
import { signInPath } from '@/lib/auth/sign-in-page'
import { keepAgendaFile } from '@/lib/commands/keep-agenda-file'
import { readAgendaApart } from '@/lib/imports/import-apart'
import { agendaImportPath, agendaImportsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getAgendaImports } from '@/lib/queries/agenda-imports'
import { answerWithProgress } from '../../../kpis/importeren/progress-answer'
import { sentFile } from '../../../kpis/importeren/sent-file'

/** A route and not an action, because an action takes no more than 1 MB. The answer is always another page. */
export async function POST(request: Request, { params }: RouteContext<'/regio/[region]/agenda/[agenda]/opbouw/importeren/bestand'>) {
  const { region, agenda } = await params
  const here = agendaImportsPath(region, agenda)
  if (!isSentFromHere(request.headers)) forbidden()
  if (!(await isSignedIn())) return answerWithProgress(request, async () => signInPath({ reason: 'sessie-voorbij', returnTo: here }))
  const viewer = await requireViewer()
  const page = await getAgendaImports(viewer, { region, agenda, now: now(), draftOf: '' })
  if (!page?.content) notFound()
  if (!page.content.mayImport) forbidden()
  const agendaId = page.frame.agenda.id

  const sent = await sentFile(request)
  return answerWithProgress(request, async (onStep) => {
    if (!sent.ok) return `${here}?fout=${sent.failure}`
    const file = await readAgendaApart(sent.value.bytes, viewer.userId ?? viewer.origin, onStep)
    if (!file.ok) return `${here}?fout=${file.failure}`
    onStep({ step: 'keep' })
    const kept = await keepAgendaFile(viewer, { agendaId, ...sent.value, ...file.value, now: now() })
    // Whoever lost his role meanwhile hears that there.
    return kept.ok ? agendaImportPath(region, agenda, kept.value) : here
  })
}
