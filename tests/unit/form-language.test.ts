import { expect, test } from 'vitest'
import { z } from 'zod'
import { addItemForm } from '@/lib/forms/meeting-form'
import { bodyForm } from '@/lib/forms/body-form'
import { fieldsOf, parseForm } from '@/lib/forms/form-state'

const modules = import.meta.glob<Record<string, unknown>>('/lib/forms/*-form{s,}.ts', { eager: true })
const forms = Object.entries(modules).flatMap(([path, exported]) =>
  Object.entries(exported).flatMap(([name, schema]) =>
    schema instanceof z.ZodType && /Form$/.test(name) ? [{ name: `${name} of ${path}`, schema }] : [],
  ),
)

const sent = (fields: Record<string, string>) => {
  const formData = new FormData()
  for (const [name, value] of Object.entries(fields)) formData.append(name, value)
  return formData
}

const wrong = ['', ' ', 'x', '-1', '1,5', '31-31-2023', '99999999999', 'a'.repeat(19_000)]

const messagesOf = (schema: z.ZodType, fields: Record<string, string>) => {
  const form = parseForm(schema, sent(fields))
  if (form.ok) return []
  const { fieldErrors, formErrors } = form.state
  return [...formErrors, ...Object.values(fieldErrors).flatMap((messages) => messages ?? [])]
}

test('no form answers in English, whatever is in it', () => {
  expect(forms.length).toBeGreaterThan(50)
  const english = forms.flatMap(({ name, schema }) =>
    [{}, ...wrong.map((value) => Object.fromEntries(fieldsOf(schema).map((field) => [field, value])))].flatMap((fields) =>
      messagesOf(schema, fields)
        .filter((message) => /\b(invalid|expected|received|required|must|too|string|unrecognized|option)\b/i.test(message))
        .map((message) => `${name}: ${message}`),
    ),
  )
  expect([...new Set(english)]).toEqual([])
})

const at = (schema: z.ZodType, name: string, value: string) => {
  const form = parseForm(schema, sent({ [name]: value }))
  return form.ok ? undefined : form.state.fieldErrors[name]
}

test('what is typed where a number belongs is told at its field', () => {
  for (const minutes of ['veel', '0', '1,5', '-3', '9999'])
    expect(at(addItemForm, 'minutes', minutes)).toEqual(['Vul hele minuten in, hooguit 600.'])
  expect(at(addItemForm, 'minutes', '')).toBeUndefined()
  for (const times of ['1,5', 'vaak', '13'])
    expect(at(bodyForm, 'times', times)).toEqual(['Vul een heel getal in, hooguit 12. Vaker plan je met de hand.'])
  expect(at(bodyForm, 'month', '13')).toEqual(['Kies een maand.'])
})
