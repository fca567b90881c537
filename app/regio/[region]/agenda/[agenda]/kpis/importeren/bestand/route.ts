import { forbidden, notFound } from 'next/navigation'
import { isSentFromHere } from '@/lib/auth/own-origin'
import { isSignedIn, requireViewer } from '@/lib/auth/session'
import { signInPath } from '@/lib/auth/sign-in-page'
import { startImport } from '@/lib/commands/start-import'
import { readFileApart } from '@/lib/imports/import-apart'
import { importPath, importsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getImports } from '@/lib/queries/imports'
import { answerWithProgress } from '../progress-answer'
import { sentFile } from '../sent-file'

/** A route and not an action, because an action takes no more than 1 MB. The answer is always another page. */
export async function POST(request: Request, { params }: RouteContext<'/regio/[region]/agenda/[agenda]/kpis/importeren/bestand'>) {
  const { region, agenda } = await params
  const here = importsPath(region, agenda)
  if (!isSentFromHere(request.headers)) forbidden()
  if (!(await isSignedIn())) return answerWithProgress(request, async () => signInPath({ reason: 'sessie-voorbij', returnTo: here }))
  const viewer = await requireViewer()
  const page = await getImports(viewer, { region, agenda, now: now() })
  if (!page) notFound()
  const { mayImport, agendaId } = page.content
  if (!mayImport) forbidden()

  const sent = await sentFile(request)
  return answerWithProgress(request, async (onStep) => {
    if (!sent.ok) return `${here}?fout=${sent.failure}`
    const file = await readFileApart(sent.value, viewer.userId ?? viewer.origin, onStep)
    if (!file.ok) return `${here}?fout=${file.failure}`
    onStep({ step: 'keep' })
    const started = await startImport(viewer, { agendaId, ...sent.value, file: file.value, now: now() })
    // Whoever lost his role meanwhile hears that there.
    return started.ok ? importPath(region, agenda, started.value) : here
  })
}
