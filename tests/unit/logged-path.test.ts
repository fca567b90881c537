import { expect, test } from 'vitest'
import { loggedPath } from '@/scripts/logged-path'

test.each([
  ['/account?melding=x', '/account'],
  ['/aanmelden/wachtwoord/geheim', '/aanmelden/wachtwoord/…'],
  ['/aanmelden/wachtwoord/geheim?x=1', '/aanmelden/wachtwoord/…'],
  ['/kalender/geheim.handtekening.ics', '/kalender/…'],
  ['/%6balender/geheim.ics', '/kalender/…'],
  ['//kalender/geheim.ics', '/kalender/…'],
  ['/%', '/%'],
  ['/account/kalenders', '/account/kalenders'],
  [`/${'x'.repeat(300)}`, `/${'x'.repeat(199)}`],
])('a line on the log about %s has no secret in it', (url, logged) => expect(loggedPath(url)).toBe(logged))
