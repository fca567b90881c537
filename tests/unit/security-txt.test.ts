import fc from 'fast-check'
import { expect, test } from 'vitest'
import { securityTxt } from '@/lib/public/security-txt'

const day = 24 * 60 * 60 * 1000
const site = { origin: 'https://koersvast.example', contact: 'veilig@regio.example' }
const expiresOf = (text: string) => new Date(/^Expires: (.+)$/m.exec(text)![1]!)

test('security.txt has what RFC 9116 asks and where people can report', () => {
  expect(securityTxt({ ...site, now: new Date('2026-11-28T10:00:00Z') })).toBe(
    `Contact: mailto:veilig@regio.example
Expires: 2027-05-02T00:00:00.000Z
Preferred-Languages: nl, en
Canonical: https://koersvast.example/.well-known/security.txt
Policy: https://koersvast.example/kwetsbaarheid-melden
`,
  )
  expect(securityTxt({ ...site, contact: null, now: new Date() })).toContain('Contact: https://koersvast.example/kwetsbaarheid-melden\n')
})

test('it never ends within 60 days, nor after more than a year', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2024-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (now) => {
      const days = (expiresOf(securityTxt({ ...site, now })).getTime() - now.getTime()) / day
      expect(days).toBeGreaterThan(60)
      expect(days).toBeLessThan(365)
    }),
  )
})
