import type { ImportProgress } from '@/lib/imports/import-progress'
import { logFault } from '@/lib/kernel/log'
import { progressType, type ProgressLine } from './progress-lines'

type Work = (onStep: (progress: ImportProgress) => void) => Promise<string>

/**
 * Does the work and answers with the page to go to: a form gets that when it is done, a script that asks for it hears meanwhile how far it is.
 * The work goes on when nobody listens any more.
 */
export async function answerWithProgress(request: Request, work: Work): Promise<Response> {
  if (request.headers.get('accept') !== progressType) return goTo(await work(() => undefined))
  const encoder = new TextEncoder()
  let isHeard = true
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const say = (line: ProgressLine) => isHeard && controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      const last = await work(say).then(
        (path): ProgressLine => ({ to: path }),
        (error: unknown): ProgressLine => {
          logFault('import', error)
          return { fault: true }
        },
      )
      say(last)
      if (isHeard) controller.close()
    },
    cancel() {
      isHeard = false
    },
  })
  // no-transform: compressing would hold back lines.
  return new Response(stream, { headers: { 'content-type': progressType, 'cache-control': 'no-store, no-transform' } })
}

/** 303: the next page is asked for, not sent to. */
const goTo = (path: string) => new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })
