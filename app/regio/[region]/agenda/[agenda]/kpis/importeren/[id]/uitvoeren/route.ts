import { forbidden } from 'next/navigation'
import { isSentFromHere } from '@/lib/auth/own-origin'
import { isSignedIn, requireViewer } from '@/lib/auth/session'
import { signInPath } from '@/lib/auth/sign-in-page'
import { importFigures } from '@/lib/commands/import-figures'
import { parseForm } from '@/lib/forms/form-state'
import { importFiguresForm } from '@/lib/forms/import-form'
import { importPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { answerWithProgress } from '../../progress-answer'

// A route and not an action, because an action can't say how far it is. The answer is always the page of the import.
export async function POST(request: Request, { params }: RouteContext<'/regio/[region]/agenda/[agenda]/kpis/importeren/[id]/uitvoeren'>) {
  const { region, agenda, id } = await params
  const here = importPath(region, agenda, id)
  if (!isSentFromHere(request.headers)) forbidden()
  if (!(await isSignedIn())) return answerWithProgress(request, async () => signInPath({ reason: 'sessie-voorbij', returnTo: here }))
  const viewer = await requireViewer()
  const form = parseForm(importFiguresForm, await request.formData().catch(() => new FormData()))
  return answerWithProgress(request, async (onStep) => {
    if (!form.ok) return `${here}?fout=not-arrived`
    const { importId, version, ...seen } = form.data
    const result = await importFigures(viewer, { importId, version, seen, now: now() }, onStep)
    return result.ok ? `${here}?melding=geimporteerd#melding` : `${here}?fout=${result.failure}`
  })
}
