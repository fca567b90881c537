import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import { SignedOut } from '@/lib/auth/session'
import { discardKeptDraft } from '@/lib/commands/discard-kept-draft'
import { isDatabaseAway, isHeldByOthers, isOfClosedAgenda } from '@/lib/db/faults'
import { rejected, type FormValues } from '@/lib/forms/form-state'
import { logFault } from '@/lib/kernel/log'
import type { Viewer } from '@/lib/policy/viewer'

const databaseAway =
  'De database is even niet bereikbaar. Je tekst staat nog hieronder. Bewaar hem over een minuut opnieuw; was hij toch al bewaard, dan zie je dat.'
const signedOut = 'Je bent niet meer aangemeld. Je tekst staat nog hieronder. Meld je in een ander tabblad aan en bewaar dan opnieuw.'
const heldByOthers =
  'Een collega bewaart op dit moment veel tegelijk, bijvoorbeeld een import. Er is niets van jou bewaard. Je tekst staat nog hieronder; bewaar hem over een halve minuut opnieuw.'
const agendaClosed =
  'Deze agenda is afgesloten, ook wat er gemeten is. Er is niets bewaard. Verbeter het cijfer bij de KPI in de versie van nu.'
const fault = 'Door een fout bij ons is er niets bewaard. Je tekst staat nog hieronder. Probeer het opnieuw.'

/** For the catch of an action: what went wrong comes back in the form, with the typed text. */
export function answerFault(error: unknown, values: FormValues) {
  unstable_rethrow(error) // a redirect
  if (error instanceof SignedOut) return rejected(values, [signedOut])
  if (isDatabaseAway(error)) return rejected(values, [databaseAway])
  if (isHeldByOthers(error)) return rejected(values, [heldByOthers])
  if (isOfClosedAgenda(error)) return rejected(values, [agendaClosed])
  logFault('saving', error)
  return rejected(values, [fault])
}

/** The text was saved, so no copy of it is needed; one that stays behind because the database went is shown once more and does no harm. */
export async function forgetDraft(viewer: Viewer, formPath: string): Promise<void> {
  await discardKeptDraft(viewer, formPath).catch((error: unknown) => {
    if (!isDatabaseAway(error)) throw error
  })
}
