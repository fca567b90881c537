import { expect, test } from 'vitest'
import { returnPath } from '@/lib/auth/return-path'

const origin = 'https://koersvast.example'

test.each(['/', '/account', '/regio/utrecht-west/agenda/2022-2025/activiteit/2.3?licht=stuck&pagina=2', '/aanmeldingen'])(
  'goes back to %s',
  (path) => {
    expect(returnPath(path, origin)).toBe(path)
    expect(returnPath(origin + path, origin)).toBe(path)
  },
)

test.each([
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  'https://evil.example/',
  'https://koersvast.example.evil.example/',
  'https://koersvast.example@evil.example/',
  'http://koersvast.example/account',
  'javascript:alert(1)',
  'data:text/html,x',
  'account',
  '',
  'https://',
])('never leaves for %s', (wanted) => {
  expect(returnPath(wanted, origin)).toBe('/')
})

test.each(['/aanmelden', '/aanmelden?terug=/account', '/api/auth/signin', undefined, ['/account', '//evil.example']])(
  'does not return to %s',
  (wanted) => {
    expect(returnPath(wanted, origin)).toBe('/')
  },
)
