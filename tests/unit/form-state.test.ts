import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { formValues, parseForm } from '@/lib/forms/form-state'
import { seatForm } from '@/lib/forms/lead-form'
import { paperForm } from '@/lib/forms/meeting-form'
import { addBudgetLineForm } from '@/lib/forms/money-form'

const form = z.object({
  done: z
    .string()
    .min(3, 'Schrijf meer.')
    .regex(/^[a-z\n ]*$/, 'Alleen letters.'),
  number: z.coerce.number('Vul een getal in.').optional(),
})

function sent(...fields: [string, string | Blob][]) {
  const formData = new FormData()
  for (const [name, value] of fields) formData.append(name, value)
  return formData
}

test('a good form gives its data', () => {
  expect(parseForm(form, sent(['done', 'klaar'], ['number', '3']))).toEqual({
    ok: true,
    data: { done: 'klaar', number: 3 },
    values: { done: 'klaar', number: '3' },
  })
})

test('a wrong form gives the first message of each field and what was typed', () => {
  expect(parseForm(form, sent(['done', 'A'], ['number', 'x']))).toEqual({
    ok: false,
    state: {
      status: 'rejected',
      values: { done: 'A', number: 'x' },
      fieldErrors: { done: ['Schrijf meer.'], number: ['Vul een getal in.'] },
      formErrors: [],
    },
  })
})

test('line ends of the browser become those of the database', () => {
  expect(parseForm(form, sent(['done', 'een\r\ntwee\rdrie']))).toMatchObject({ ok: true, data: { done: 'een\ntwee\ndrie' } })
})

test('passwords and the fields of Next are never among the values', () => {
  expect(formValues(sent(['$ACTION_1:0', 'x'], ['newPassword', 'geheim'], ['password', 'geheim'], ['done', 'klaar']))).toEqual({
    done: 'klaar',
  })
})

describe('what no form of this app sends is refused with a message', () => {
  test.each([
    ['the same field twice', sent(['done', 'klaar'], ['done', 'anders'])],
    ['a file', sent(['done', new Blob(['klaar'])])],
  ])('%s', (_, formData) => {
    const answer = parseForm(form, formData)
    expect(answer.ok).toBe(false)
    expect(!answer.ok && answer.state.formErrors).toEqual([
      'Dit formulier kwam niet goed aan. Laad de pagina opnieuw en probeer het nog eens.',
    ])
  })

  test.each([
    ['a huge text', 'a'.repeat(20_001), 'Deze tekst is te lang. Gebruik minder dan 20.000 tekens.'],
    ['a character that can not be stored', 'kla\u0000ar', 'Deze tekst bevat een teken dat niet kan worden bewaard. Typ de tekst opnieuw.'],
  ])('%s', (_, text, message) => {
    const answer = parseForm(form, sent(['done', text]))
    expect(!answer.ok && answer.state).toEqual({
      status: 'rejected',
      values: { done: text.replaceAll('\0', '') },
      fieldErrors: { done: [message] },
      formErrors: [],
    })
  })
})

test('the mistakes come in the order in which the fields stand on the page', () => {
  const mistakesOf = (schema: z.ZodType, ...names: string[]) => {
    const read = parseForm(schema, sent(...names.map((name): [string, string] => [name, ''])))
    return read.ok ? [] : Object.keys(read.state.fieldErrors).filter((name) => names.includes(name))
  }
  expect(mistakesOf(addBudgetLineForm, 'title', 'kind', 'amount', 'status', 'year')).toEqual(['title', 'kind', 'status', 'year'])
  expect(mistakesOf(paperForm, 'itemId', 'title', 'url', 'own')).toEqual(['itemId', 'title', 'url'])
  expect(mistakesOf(seatForm, 'on', 'role', 'function', 'userId', 'vacancy', 'from')).toEqual(['on', 'role', 'function', 'from'])
})

test('a choice that nobody made keeps its place among them', () => {
  const chosen = z.object({ title: z.string().min(1), kind: z.enum(['a']), reason: z.string().min(1) })
  const read = parseForm(chosen, sent(['reason', ''], ['title', '']))
  expect(read.ok || Object.keys(read.state.fieldErrors)).toEqual(['reason', 'title', 'kind'])
})
