import { expect, test } from 'vitest'
import { typedWords } from '@/lib/forms/typed-words'

test('of a form that is gone everything that was typed stays to be read: sentences, amounts and days, not what the form sent along', () => {
  const id = '0196c1c0-0000-7000-8000-000000000001'
  expect(
    typedWords({
      ...{ region: 'utrecht-west', agenda: '2022-2025', number: '102', lineId: id, version: '3', act: 'spent' },
      ...{ amount: '250,25', spentOn: '2023-06-05', note: 'Zaalhuur', to: id, outcome: 'goOn', empty: ' ' },
    }),
  ).toEqual(['250,25', '5 juni 2023', 'Zaalhuur'])
})
