import 'server-only'
import { z } from 'zod'
import { read } from '@/lib/db/transaction'
import type { Viewer } from '@/lib/policy/viewer'

const draftValues = z.record(z.string(), z.string())

/** The text that the viewer sent from this form with a session that had ended, until discardKeptDraft(). */
export function takeKeptDraft(viewer: Viewer, path: string): Promise<Record<string, string> | null> {
  return read(viewer, async (tx) => {
    if (!viewer.userId) return null
    const draft = await tx.keptDraft.findUnique({ where: { userId_path: { userId: viewer.userId, path } }, select: { values: true } })
    return draftValues.safeParse(draft?.values).data ?? null
  })
}
