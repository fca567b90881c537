import { describe, expect, test } from 'vitest'
import { isMeasureLate, riskLevel, riskScore, riskTrend } from '@/lib/domain/risk'
import { changeRiskForm, raiseRiskForm } from '@/lib/forms/risk-form'

describe('a risk', () => {
  test('weighs probability times size, and nothing where it was not weighed', () => {
    expect(riskScore({ probability: 3, size: 4 })).toBe(12)
    expect(riskScore({ probability: null, size: null })).toBeNull()
  })

  test.each([
    [1, 'low'],
    [4, 'low'],
    [5, 'medium'],
    [12, 'medium'],
    [15, 'high'],
    [25, 'high'],
  ])('of %d is %s', (score, level) => expect(riskLevel(score)).toBe(level))

  test('rises, falls or stays against the weighing before, and says nothing without one', () => {
    const now = { probability: 3, size: 4 }
    expect(riskTrend({ probability: 2, size: 4 }, now)).toBe('rising')
    expect(riskTrend({ probability: 4, size: 4 }, now)).toBe('falling')
    expect(riskTrend({ probability: 4, size: 3 }, now)).toBe('same')
    expect(riskTrend({ probability: null, size: null }, now)).toBeNull()
  })

  test('has a measure that is late from the day after its date, until it was done', () => {
    expect(isMeasureLate({ dueOn: '2023-06-01', doneOn: null }, '2023-06-01')).toBe(false)
    expect(isMeasureLate({ dueOn: '2023-06-01', doneOn: null }, '2023-06-02')).toBe(true)
    expect(isMeasureLate({ dueOn: '2023-06-01', doneOn: '2023-06-05' }, '2023-06-10')).toBe(false)
  })
})

describe('the form of a risk', () => {
  const id = '0196c1c0-0000-7000-8000-000000000001'
  const given = { agendaId: id, isOpportunity: 'risico', title: 'Het geld raakt op', category: 'money' }
  const errorsOf = (form: typeof raiseRiskForm | typeof changeRiskForm, values: object) =>
    form.safeParse(values).error?.issues.map(({ path, message }) => [path.join('.'), message])

  test('asks whether it is a risk or an opportunity, what can happen and of which kind', () => {
    expect(errorsOf(raiseRiskForm, { agendaId: id })).toEqual([
      ['isOpportunity', 'Kies of het een risico of een kans is.'],
      ['title', 'Vul in wat er kan gebeuren, in één zin.'],
      ['category', 'Kies een soort.'],
    ])
  })

  test('wants probability and size both, or neither', () => {
    expect(errorsOf(raiseRiskForm, given)).toBeUndefined()
    expect(errorsOf(raiseRiskForm, { ...given, probability: '3', size: '' })).toEqual([['size', 'Kies ook hoe groot de gevolgen zijn.']])
    expect(errorsOf(raiseRiskForm, { ...given, probability: '6', size: '1' })).toEqual([
      ['probability', 'Kies een getal van 1 tot en met 5.'],
    ])
  })
})
