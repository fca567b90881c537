import { expect, test } from 'vitest'
import { changePasswordForm } from '@/lib/forms/change-password-form'
import { parseForm } from '@/lib/forms/form-state'

const person = { email: 'anna.bakker@woerden.example', name: 'Anna de Bakker-Jansen', regions: ['Utrecht West'] }

function errorsOf(fields: Partial<Record<'version' | 'currentPassword' | 'newPassword' | 'repeatPassword', string>>) {
  const formData = new FormData()
  const newPassword = fields.newPassword ?? 'vier trage schildpadden'
  const all = { version: '1', currentPassword: 'zes paarse olifanten', repeatPassword: newPassword, ...fields, newPassword }
  for (const [name, value] of Object.entries(all)) formData.append(name, value)
  const form = parseForm(changePasswordForm(person), formData)
  return form.ok ? {} : form.state.fieldErrors
}

test('a long password needs nothing else', () => {
  expect(errorsOf({})).toEqual({})
  expect(errorsOf({ newPassword: 'zeven groene fietsen' })).toEqual({})
})

test.each([
  [
    'too short',
    { newPassword: 'dertien teken' },
    { newPassword: ['Gebruik ten minste 14 tekens, bijvoorbeeld een paar woorden achter elkaar.'] },
  ],
  [
    'not filled in',
    { newPassword: '', currentPassword: '' },
    {
      currentPassword: ['Vul je huidige wachtwoord in.'],
      newPassword: ['Gebruik ten minste 14 tekens, bijvoorbeeld een paar woorden achter elkaar.'],
      repeatPassword: ['Vul het nieuwe wachtwoord nog een keer in.'],
    },
  ],
  [
    'the e-mail address',
    { newPassword: 'Anna.Bakker@woerden.example' },
    { newPassword: ['Gebruik niet je naam, je e-mailadres of je regio als wachtwoord.'] },
  ],
  [
    'the name',
    { newPassword: 'anna de bakker-jansen ' },
    { newPassword: ['Gebruik niet je naam, je e-mailadres of je regio als wachtwoord.'] },
  ],
  ['not repeated', { repeatPassword: 'iets anders' }, { repeatPassword: ['Dit is niet hetzelfde als het nieuwe wachtwoord.'] }],
  ['the old one', { newPassword: 'zes paarse olifanten' }, { newPassword: ['Kies een ander wachtwoord dan je huidige.'] }],
])('a new password that is %s gets a message at the field', (_, fields, errors) => {
  expect(errorsOf(fields)).toEqual(errors)
})

const easy = ['Dit wachtwoord is makkelijk te raden: veel mensen gebruiken het. Kies een paar woorden die niet bij elkaar horen.']

test.each([
  'passwordpassword',
  'Wachtwoord2024!',
  'W@chtw00rd-2024',
  'welkom01welkom01',
  'Welkom, wachtwoord 1',
  'gemeente Zomer 2026!',
  'aaaaaaaaaaaaab',
  '12341234123412341234',
  '1234 5678 9012 34',
  'qwertyuiop12345',
  'michaeljackson',
])('%s is what everybody tries, and refused', (newPassword) => {
  expect(errorsOf({ newPassword })).toEqual({ newPassword: easy })
})

test.each(['Anna Bakker 2026!', 'annabakker-woerden', 'utrecht west 2026', 'UtrechtWest!Anna'])(
  '%s is what everybody who knows her tries, and refused',
  (newPassword) => {
    expect(errorsOf({ newPassword })).toEqual({ newPassword: ['Gebruik niet je naam, je e-mailadres of je regio als wachtwoord.'] })
  },
)

test.each([
  'zes welkome paarse olifanten',
  'correct paard batterij nietje',
  'Anna leest graag strips',
  'k7mq-2xhd-rw4n-p9tz',
  '7294 1835 0926 4417',
])('%s is fine', (newPassword) => expect(errorsOf({ newPassword })).toEqual({}))
