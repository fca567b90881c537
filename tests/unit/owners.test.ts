import { expect, test } from 'vitest'
import { earlierOwners } from '@/lib/domain/owners'

test('who had something before is told with the function of then, also where a change was about the name or the function alone', () => {
  const changes = [
    { until: '2023-06-05', name: 'Anne' },
    { until: '2023-04-01', function: 'ambtenaar' },
    { until: '2023-02-01', function: 'projectleider', name: null },
  ]
  expect(earlierOwners({ function: 'adviseur', name: 'Bram' }, changes)).toEqual([
    { until: '2023-06-05', function: 'adviseur', name: 'Anne' },
    { until: '2023-04-01', function: 'ambtenaar', name: 'Anne' },
    { until: '2023-02-01', function: 'projectleider', name: null },
  ])
  expect(earlierOwners({ function: 'adviseur', name: 'Bram' }, [])).toEqual([])
})
