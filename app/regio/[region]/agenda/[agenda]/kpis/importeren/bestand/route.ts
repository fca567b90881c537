import { forbidden, notFound } from 'next/navigation'
import { isSentFromHere } from '@/lib/auth/own-origin'
import { isSignedIn, requireViewer } from '@/lib/auth/session'
import { signInPath } from '@/lib/auth/sign-in-page'
import { startImport } from '@/lib/commands/start-import'
import { readFileApart } from '@/lib/imports/import-apart'
import { importLimits, type ImportFailure } from '@/lib/imports/import-failures'
import { importPath, importsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { getImports } from '@/lib/queries/imports'
import { answerWithProgress } from '../progress-answer'

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

/** What stands round the file in a form. */
const roundTheFile = 64 * 1024

/** Says by its length whether it is too large before anything is read; no browser leaves that out. */
async function sentFile(request: Request): Promise<Result<{ fileName: string; bytes: Uint8Array }, ImportFailure>> {
  if (Number(request.headers.get('content-length') ?? Infinity) > importLimits.fileBytes + roundTheFile) return failed('too-large')
  const form = await request.formData().catch(() => null)
  const file = form?.get('bestand')
  if (!(file instanceof File)) return failed(form === null ? 'broken' : 'empty')
  return ok({ fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
}
