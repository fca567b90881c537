import { fullDate } from '@/lib/domain/dutch-dates'
import { dutchDate } from '@/lib/kernel/clock'
import type { Account } from '@/lib/queries/people'

/** What there is to say about when, of the state of an account. */
export function standingSince({ standing, invitedUntil, deactivatedAt, lastSignIn }: Account): string {
  if (standing === 'deactivated') return `weg sinds ${day(deactivatedAt!)}`
  if (standing === 'placeless') return lastSignIn ? `laatst aangemeld op ${day(lastSignIn)}` : 'nog nooit aangemeld'
  if (standing === 'invited') return invitedUntil ? `link werkt tot en met ${day(invitedUntil)}` : 'geen link die werkt'
  return lastSignIn ? `aangemeld op ${day(lastSignIn)}` : 'nog nooit aangemeld'
}

const day = (at: Date) => fullDate(dutchDate(at))
