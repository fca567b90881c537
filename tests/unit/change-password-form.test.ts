import { expect, test } from 'vitest'
import { changePasswordForm } from '@/lib/forms/change-password-form'
import { parseForm } from '@/lib/forms/form-state'

const person = { email: 'anna.bakker@woerden.example', name: 'Anna de Bakker-Jansen' }

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
  expect(errorsOf({ newPassword: 'aaaaaaaaaaaaab' })).toEqual({})
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
    { newPassword: ['Gebruik niet je naam of je e-mailadres als wachtwoord.'] },
  ],
  ['the name', { newPassword: 'anna de bakker-jansen ' }, { newPassword: ['Gebruik niet je naam of je e-mailadres als wachtwoord.'] }],
  ['not repeated', { repeatPassword: 'iets anders' }, { repeatPassword: ['Dit is niet hetzelfde als het nieuwe wachtwoord.'] }],
  ['the old one', { newPassword: 'zes paarse olifanten' }, { newPassword: ['Kies een ander wachtwoord dan je huidige.'] }],
])('a new password that is %s gets a message at the field', (_, fields, errors) => {
  expect(errorsOf(fields)).toEqual(errors)
})
