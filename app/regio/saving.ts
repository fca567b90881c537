import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import { SignedOut } from '@/lib/auth/session'
import { isDatabaseAway } from '@/lib/db/faults'
import { rejected, type FormValues } from '@/lib/forms/form-state'

const databaseAway =
  'De database is even niet bereikbaar. Je tekst staat nog hieronder. Bewaar hem over een minuut opnieuw; was hij toch al bewaard, dan zie je dat.'
const signedOut = 'Je bent niet meer aangemeld. Je tekst staat nog hieronder. Meld je in een ander tabblad aan en bewaar dan opnieuw.'
const fault = 'Door een fout bij ons is er niets bewaard. Je tekst staat nog hieronder. Probeer het opnieuw.'

/** For the catch of an action: what went wrong comes back in the form, with the typed text. */
export function answerFault(error: unknown, values: FormValues) {
  unstable_rethrow(error) // a redirect
  if (error instanceof SignedOut) return rejected(values, [signedOut])
  if (isDatabaseAway(error)) return rejected(values, [databaseAway])
  console.error(error)
  return rejected(values, [fault])
}
