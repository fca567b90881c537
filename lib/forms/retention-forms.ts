import { z } from 'zod'
import { retainedKinds, type RetainedKind } from '@/lib/domain/retention'
import { checkbox, idField, textField, versionField } from '@/lib/forms/fields'

const boxes = Object.fromEntries(retainedKinds.map((kind) => [kind, checkbox])) as Record<RetainedKind, typeof checkbox>

/** Which kinds go on a list; each has a box of its own. */
export const makeDestructionListForm = z
  .object({ regionId: idField, note: textField(4000), ...boxes })
  .transform(({ regionId, note, ...ticked }) => ({ regionId, note, kinds: retainedKinds.filter((kind) => ticked[kind]) }))
  .refine(({ kinds }) => kinds.length > 0, { error: 'Kies ten minste één soort.' })

export const judgeDestructionListForm = z
  .object({
    listId: idField,
    version: versionField,
    verdict: z.enum(['carriedOut', 'refused'], { error: 'Kies of de lijst mag worden uitgevoerd.' }),
    note: textField(4000),
  })
  .refine(({ verdict, note }) => verdict !== 'refused' || note !== '', { error: 'Schrijf op waarom je de lijst afwijst.', path: ['note'] })

export const withdrawDestructionListForm = z.object({ listId: idField, version: versionField })
