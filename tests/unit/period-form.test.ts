import { describe, expect, test } from 'vitest'
import { parseForm } from '@/lib/forms/form-state'
import { choiceOf, movePeriodForm, planPeriodForm } from '@/lib/forms/period-form'

const id = '01900000-0000-7000-8000-000000000001'
const good = {
  ...{ agendaId: id, kind: 'halfYear', year: '2023', part: '2' },
  ...{ opensOn: '2023-11-20', closesOn: '2023-12-22', meetingOn: '2024-01-11' },
}

const sent = (values: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  return form
}
const plan = (given: Record<string, string> = {}) => parseForm(planPeriodForm, sent({ ...good, ...given }))
const errorsOf = (form: ReturnType<typeof plan>) => (form.ok ? {} : form.state.fieldErrors)

describe('the form to plan a period', () => {
  test('is read', () => {
    const form = plan()
    expect(form.ok && { ...form.data }).toEqual({ ...good, year: 2023, part: 2 })
  })

  test('the meeting may be left open', () => {
    const form = plan({ meetingOn: '' })
    expect(form.ok && form.data.meetingOn).toBeNull()
  })

  test('a day may be typed as Dutch people do', () => {
    const form = plan({ opensOn: '20-11-2023', closesOn: '22 december 2023' })
    expect(form.ok && [form.data.opensOn, form.data.closesOn]).toEqual(['2023-11-20', '2023-12-22'])
  })

  test.each([
    ['without days', { opensOn: '', closesOn: '' }, { opensOn: [/vanaf welke dag/], closesOn: [/tot en met welke dag/] }],
    ['a day that does not exist', { opensOn: '2023-02-30' }, { opensOn: [/bestaat niet/] }],
    ['a month instead of a day', { closesOn: 'december 2023' }, { closesOn: [/bestaat niet/] }],
    ['opening before the start', { opensOn: '2023-06-30' }, { opensOn: [/eerste dag van de periode/] }],
    ['closing before opening', { closesOn: '2023-11-19', meetingOn: '' }, { closesOn: [/waarop het melden begint/] }],
    ['meeting before closing', { meetingOn: '2023-12-21' }, { meetingOn: [/laatste dag om te melden/] }],
    ['a third half year', { part: '3' }, { part: [/1e of het 2e/] }],
    ['no year', { year: 'volgend' }, { year: [/Typ een jaar/] }],
    ['a year long ago', { year: '1823' }, { year: [/Typ een jaar/] }],
    ['no kind', { kind: 'month' }, { kind: [/halfjaar, een kwartaal of een jaar/] }],
    [
      'a year that is none beside a wrong day',
      { year: 'volgend', closesOn: '2023-11-19', meetingOn: '' },
      { year: [/Typ een jaar/], closesOn: [/waarop het melden begint/] },
    ],
    [
      'everything at once',
      { opensOn: '2023-06-30', closesOn: 'ooit', year: '2023', meetingOn: '2023-13-01' },
      { opensOn: [/eerste dag/], closesOn: [/bestaat niet/], meetingOn: [/bestaat niet/] },
    ],
  ])('%s is told at the field', (_, given, errors) => {
    const expected = Object.fromEntries(Object.entries(errors).map(([name, [message]]) => [name, [expect.stringMatching(message!)]]))
    expect(errorsOf(plan(given))).toEqual(expected)
  })

  test('opening and closing on the same day is fine, and so is meeting on it', () =>
    expect(plan({ opensOn: '2023-12-22', meetingOn: '2023-12-22' }).ok).toBe(true))

  test('a year has no parts', () => expect(choiceOf({ kind: 'year', year: 2023, part: 3 })).toEqual({ kind: 'year', year: 2023, part: 1 }))
})

test('the form to move a period says the same', () => {
  const form = parseForm(
    movePeriodForm,
    sent({ periodId: id, version: '1', startsOn: '2023-07-01', opensOn: '2023-06-30', closesOn: '2023-06-29', meetingOn: '2023-06-28' }),
  )
  expect(Object.keys(form.ok ? {} : form.state.fieldErrors).sort()).toEqual(['closesOn', 'meetingOn', 'opensOn'])
})
