import { fileAnswer, type FileExtension } from '@/lib/exports/file-answer'
import { busyFor, TooBusy, type Turn } from '@/lib/kernel/own-process'
import { refusals } from '@/lib/kernel/refusals'
import type { Viewer } from '@/lib/policy/viewer'

type Asked = { name: string; extension: FileExtension; make: (turn: Turn) => Promise<Uint8Array> }

/** A file that is made for somebody now; 429 as long as he, or everybody together, asked for more than can be made. */
export async function fileInTurn({ userId, origin }: Viewer, { name, extension, make }: Asked): Promise<Response> {
  try {
    return fileAnswer(name, extension, await make({ asker: userId ?? origin }))
  } catch (error) {
    if (!(error instanceof TooBusy)) throw error
    // scripts/fault-response.ts draws the page.
    return new Response(refusals[429].title, {
      status: 429,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': String(busyFor), 'cache-control': 'no-store' },
    })
  }
}
