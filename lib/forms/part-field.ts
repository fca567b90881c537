import { z } from 'zod'
import type { PartOfAgenda } from '@/lib/domain/evaluation'
import { idField } from '@/lib/forms/fields'

const choose = 'Kies waar het bij hoort.'

/** "activity:…", "ambition:…" or "agenda": of what something is. */
export const partField = z.string({ error: choose }).transform((said, context): PartOfAgenda => {
  if (said === 'agenda') return null
  const [, kind, id] = /^(ambition|activity):(.*)$/.exec(said) ?? []
  if (kind !== undefined && idField.safeParse(id).success) return { kind: kind as 'ambition' | 'activity', id: id! }
  context.addIssue({ code: 'custom', message: choose })
  return z.NEVER
})
