import 'server-only'
import { z } from 'zod'
import { read, type Tx } from '@/lib/db/transaction'
import type { Viewer } from '@/lib/policy/viewer'

const draftValues = z.record(z.string(), z.string())

/** The text that the viewer sent from this form with a session that had ended, until discardKeptDraft(). */
export function takeKeptDraft(viewer: Viewer, path: string): Promise<Record<string, string> | null> {
  return read(viewer, (tx) => findKeptDraft(tx, viewer, path))
}

/** The same within the transaction of a page. */
export async function findKeptDraft(tx: Tx, { userId }: Viewer, path: string): Promise<Record<string, string> | null> {
  if (!userId) return null
  const draft = await tx.keptDraft.findUnique({ where: { userId_path: { userId, path } }, select: { values: true } })
  return draftValues.safeParse(draft?.values).data ?? null
}
