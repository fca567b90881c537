import { describe, expect, test } from 'vitest'
import { tallyInWords, tallyOn, weighedOn, type RiskWithSteps } from '@/lib/domain/business-model'
import { byNature, risksHeading, type RiskAct } from '@/lib/domain/risk'
import { businessModelForm } from '@/lib/forms/business-model-form'

const step = (takenOn: string, act: RiskAct, [probability, size]: [number, number], was: [number, number] | null = null) => ({
  ...{ takenOn, act, probability, size, wasProbability: was?.[0] ?? null, wasSize: was?.[1] ?? null },
})
const risk = (given: Partial<RiskWithSteps>): RiskWithSteps => ({
  ...{ isOpportunity: false, businessModelId: 'a', isRaised: true, probability: 3, size: 5, steps: [] },
  ...given,
})

describe('on a day in the past a risk', () => {
  const followed = risk({
    steps: [
      step('2022-11-10', 'raised', [2, 4]),
      step('2023-05-24', 'changed', [4, 4], [2, 4]),
      step('2023-09-01', 'closed', [4, 4], [4, 4]),
      step('2024-02-01', 'reopened', [4, 4], [4, 4]),
    ],
  })
  test.each([
    ['2022-11-09', null],
    ['2022-11-10', { probability: 2, size: 4 }],
    ['2023-06-16', { probability: 4, size: 4 }],
    ['2023-12-15', null],
    ['2024-06-16', { probability: 4, size: 4 }],
  ])('says what the last step before said: %s', (day, weighed) => {
    const found = weighedOn(followed, day)
    expect(found && { probability: found.probability, size: found.size }).toEqual(weighed)
  })

  test('that the document names was there from the beginning, as it was weighed then', () => {
    const named = risk({ isRaised: false, steps: [step('2023-05-24', 'changed', [4, 4], [1, 1])] })
    expect(weighedOn(named, '2022-06-16')).toEqual({ probability: 1, size: 1 })
    expect(weighedOn(risk({ isRaised: false }), '2022-06-16')).toMatchObject({ probability: 3, size: 5 })
  })
})

describe('of a business model', () => {
  const risks = [
    risk({ steps: [step('2022-11-10', 'raised', [3, 5])] }),
    risk({ steps: [step('2022-11-10', 'raised', [2, 2])] }),
    risk({ steps: [step('2023-05-24', 'raised', [5, 5])] }),
    risk({ businessModelId: 'b', steps: [step('2022-11-10', 'raised', [5, 5])] }),
    risk({ isOpportunity: true, steps: [step('2022-11-10', 'raised', [1, 1])] }),
  ]
  const of = (isOpportunity: boolean, day: string) => tallyInWords(tallyOn(risks, { modelId: 'a', isOpportunity }, day))

  test('counts what was open on a day, and what was high of it', () => {
    expect(of(false, '2022-06-16')).toBe('Geen')
    expect(of(false, '2022-12-15')).toBe('2, waarvan 1 hoog')
    expect(of(false, '2023-06-16')).toBe('3, waarvan 2 hoog')
    expect(of(true, '2023-06-16')).toBe('1')
  })

  test('the form takes the municipalities whose box is ticked', () => {
    const id = '0196c1c0-0000-7000-8000-000000000001'
    const sent = { agendaId: id, modelId: '', name: 'Inkoop per gebied', [`gemeente-${id}`]: 'on', 'gemeente-zomaar': 'on' }
    expect(businessModelForm.parse(sent)).toEqual({
      ...{ agendaId: id, changes: null },
      text: { name: 'Inkoop per gebied', description: '', municipalityIds: [id] },
    })
    expect(businessModelForm.safeParse({ ...sent, name: ' ' }).error?.issues[0]).toMatchObject({ message: 'Vul in hoe het model heet.' })
  })
})

test('a chapter is called after what is in it; copies from before opportunities were kept hold risks', () => {
  expect(risksHeading([])).toBe('Risico’s')
  expect(risksHeading([{}])).toBe('Risico’s')
  expect(risksHeading([{ isOpportunity: true }])).toBe('Kansen')
  expect(risksHeading([{ isOpportunity: true }, { isOpportunity: false }])).toBe('Risico’s en kansen')
  expect(byNature([{ isOpportunity: true }, {}]).map(({ isOpportunity }) => isOpportunity)).toEqual([false, true])
})
