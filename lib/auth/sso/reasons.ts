import type { ArrivalRefusal } from '@/lib/auth/sso/arrive'
import type { SignInReason } from '@/lib/auth/sign-in-page'

/** What somebody gets to hear on the sign-in page. */
export const arrivalReasons: Record<ArrivalRefusal, SignInReason> = {
  'no-trip': 'organisatie-opnieuw',
  'code-used': 'organisatie-opnieuw',
  cancelled: 'organisatie-afgebroken',
  away: 'organisatie-weg',
  clock: 'organisatie-klok',
  'wrong-token': 'organisatie-klopt-niet',
  'not-given': 'organisatie-klopt-niet',
  'no-subject': 'organisatie-mist',
  'missing-claim': 'organisatie-mist',
  'no-email': 'organisatie-mist',
  'groups-left-out': 'organisatie-mist',
  'foreign-email': 'organisatie-adres',
  'foreign-account': 'organisatie-adres',
  'unverified-email': 'organisatie-adres',
  'unknown-account': 'organisatie-onbekend',
  'not-invited': 'organisatie-onbekend',
  'no-role': 'organisatie-zonder-rol',
  'other-person': 'organisatie-ander',
  deactivated: 'organisatie-gesloten',
}
