import { eventInWords } from '@/lib/domain/trail-event-words'
import { actionInWords, fieldChanges, momentInWords, objectInWords, refusalInWords } from '@/lib/domain/trail-words'
import type { Sheet } from '@/lib/exports/document'
import { text } from '@/lib/exports/sheet-columns'
import type { TrailRow } from '@/lib/queries/trail'

/** The trail as its page shows it, with every changed field. */
export const trailSheet = (rows: readonly TrailRow[]): Sheet => ({
  name: 'Logboek',
  columns: [
    text('Wanneer', 20),
    text('Wie', 24),
    text('Functie', 30),
    text('Vanaf', 18),
    text('Wat', 30),
    text('Uitkomst', 24),
    text('Waarop', 18),
    text('Handeling', 14),
    text('Wijziging', 80),
  ],
  rows: rows.map(({ at, actor, origin, event, result, object, action, before, after, isErased }) => [
    momentInWords(at),
    actor?.name ?? null,
    actor?.function ?? null,
    origin,
    eventInWords(event),
    refusalInWords(result) ?? 'Gedaan',
    objectInWords(object),
    actionInWords(action),
    isErased
      ? 'De inhoud is vernietigd.'
      : fieldChanges(before, after)
          .map((change) => `${change.field}: ${change.before || 'leeg'} → ${change.after || 'leeg'}`)
          .join('; '),
  ]),
})
