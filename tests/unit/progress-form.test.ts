import { describe, expect, test } from 'vitest'
import { parseForm } from '@/lib/forms/form-state'
import { progressForm, progressOf } from '@/lib/forms/progress-form'
import { withoutIdleExplanation } from '@/lib/domain/progress'

const given = {
  trackId: '01900000-0000-7000-8000-000000000001',
  version: '3',
  lifecycle: 'running',
  light: 'onTrack',
  done: ' Gesproken met het team. ',
  expected: '',
}

function sent(values: Record<string, string>) {
  const data = new FormData()
  for (const [name, value] of Object.entries({ ...given, ...values })) data.append(name, value)
  return parseForm(progressForm, data)
}

test('a light and a sentence are enough', () => {
  const form = sent({})
  expect(form.ok && progressOf(form.data)).toEqual({
    ...{ lifecycle: 'running', light: 'onTrack', done: 'Gesproken met het team.', next: '', cause: '', consequence: '', measure: '' },
    ...{ expectedOn: null, expectedPrecision: null },
  })
})

test.each(['atRisk', 'stuck'])('%s asks for cause, consequence and measure at their fields', (light) => {
  const form = sent({ light, cause: 'Vacature', consequence: '  ' })
  expect(form.ok).toBe(false)
  if (form.ok) return
  expect(Object.keys(form.state.fieldErrors)).toEqual(['consequence', 'measure'])
  expect(form.state.values).toMatchObject({ light, cause: 'Vacature', done: ' Gesproken met het team. ' })
})

test('every mistake is named at once', () => {
  const form = sent({ light: 'stuck', cause: 'Vacature', expected: 'na de zomer', lifecycle: 'klaar' })
  expect(form.ok ? [] : Object.keys(form.state.fieldErrors)).toEqual(['lifecycle', 'expected', 'consequence', 'measure'])
})

describe('what can not be right is refused at its field', () => {
  test.each([
    ['light', ''],
    ['light', 'groen'],
    ['lifecycle', 'klaar'],
    ['expected', 'na de zomer'],
    ['done', 'x'.repeat(4001)],
    ['version', '0'],
    ['trackId', '1 OR 1=1'],
  ])('%s: %s', (field, value) => {
    const form = sent({ [field]: value })
    expect(form.ok ? [] : Object.keys(form.state.fieldErrors)).toEqual([field])
  })
})

test('the expected moment keeps the precision in which it was said', () => {
  const form = sent({ expected: '4e kwartaal 2023' })
  expect(form.ok && progressOf(form.data)).toMatchObject({ expectedOn: '2023-12-31', expectedPrecision: 'quarter' })
})

test('an explanation without a risk is not kept', () => {
  const form = sent({ cause: 'Vacature', consequence: 'Wachttijd', measure: 'Werving' })
  expect(form.ok && withoutIdleExplanation(progressOf(form.data))).toMatchObject({ cause: '', consequence: '', measure: '' })
})
