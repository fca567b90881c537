import { describe, expect, test } from 'vitest'
import { minutesUntil } from '@/app/aanmelden/waiting'
import { mayDropFactor } from '@/lib/domain/second-factor'
import { notArrived, parseForm } from '@/lib/forms/form-state'
import { newPasskeyForm, passkeyForm } from '@/lib/forms/second-factor-forms'

test.each([
  ['a phone only, where it is asked', { hasPhone: true, passkeys: 0, isNeeded: true }, false],
  ['a passkey only, where it is asked', { hasPhone: false, passkeys: 1, isNeeded: true }, false],
  ['a phone and a passkey', { hasPhone: true, passkeys: 1, isNeeded: true }, true],
  ['two passkeys', { hasPhone: false, passkeys: 2, isNeeded: true }, true],
  ['one, where nobody asks it', { hasPhone: true, passkeys: 0, isNeeded: false }, true],
])('a second factor may go: %s', (_, own, may) => expect(mayDropFactor(own)).toBe(may))

test.each([
  [20, '1 minuut'],
  [60 * 12.1, '13 minuten'],
  [60 * 60, '60 minuten'],
  [60 * 61, '2 uur'],
  [60 * 60 * 19, '19 uur'],
])('after %d seconds is "%s"', (seconds, words) => expect(minutesUntil(new Date(seconds * 1000), new Date(0))).toBe(words))

describe('what a key answered', () => {
  const form = (fields: Record<string, string>) => {
    const data = new FormData()
    for (const [name, value] of Object.entries(fields)) data.set(name, value)
    return data
  }
  const credential = { id: 'a_-9', rawId: 'a_-9', type: 'public-key', clientExtensionResults: {} }
  const answer = { ...credential, response: { clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA' } }

  test('is read as it is written', () => {
    expect(parseForm(passkeyForm, form({ answer: JSON.stringify(answer) }))).toMatchObject({ ok: true, data: { answer, terug: '/' } })
  })

  test.each([
    ['no JSON', 'x'],
    ['null', 'null'],
    ['a list', '[]'],
    ['something else', '{"id":1}'],
    ['no base64url', JSON.stringify({ ...answer, id: '../x' })],
    ['another type', JSON.stringify({ ...answer, type: 'password' })],
    ['half of it', JSON.stringify({ ...answer, response: {} })],
  ])('is refused when it is %s', (_, sent) => {
    expect(parseForm(passkeyForm, form({ answer: sent }))).toMatchObject({ ok: false, state: { fieldErrors: { answer: [notArrived] } } })
    expect(parseForm(newPasskeyForm, form({ answer: sent, name: 'Telefoon' }))).toMatchObject({ ok: false })
  })
})
