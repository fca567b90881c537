import { forbidden, notFound } from 'next/navigation'
import { isSentFromHere } from '@/lib/auth/own-origin'
import { isSignedIn, requireViewer } from '@/lib/auth/session'
import { signInPath } from '@/lib/auth/sign-in-page'
import { startImport } from '@/lib/commands/start-import'
import { importLimits, type ImportFailure } from '@/lib/imports/import-failures'
import { readImportFile } from '@/lib/imports/read-import-file'
import { importPath, importsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { getImports } from '@/lib/queries/imports'

/** A route and not an action, because an action takes no more than 1 MB. The answer is always another page. */
export async function POST(request: Request, { params }: RouteContext<'/regio/[region]/agenda/[agenda]/kpis/importeren/bestand'>) {
  const { region, agenda } = await params
  const here = importsPath(region, agenda)
  if (!isSentFromHere(request.headers)) forbidden()
  if (!(await isSignedIn())) return goTo(signInPath({ reason: 'sessie-voorbij', returnTo: here }))
  const viewer = await requireViewer()
  const page = await getImports(viewer, { region, agenda, now: now() })
  if (!page) notFound()
  if (!page.content.mayImport) forbidden()

  const sent = await sentFile(request)
  if (!sent.ok) return goTo(`${here}?fout=${sent.failure}`)
  const { fileName, bytes } = sent.value
  const file = await readImportFile(bytes, fileName)
  if (!file.ok) return goTo(`${here}?fout=${file.failure}`)
  const started = await startImport(viewer, { agendaId: page.content.agendaId, fileName, bytes, file: file.value, now: now() })
  if (!started.ok) return started.failure === 'not-allowed' ? forbidden() : notFound()
  return goTo(importPath(region, agenda, started.value))
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

/** 303: the next page is asked for, not sent to. */
const goTo = (path: string) => new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })
