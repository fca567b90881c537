import { expect, test } from 'vitest'
import { lacksBoard, lacksInWords, lacksOf, type Filled } from '@/lib/domain/open-places'

const filled = (roles: Filled['roles'], workgroup: Filled['workgroup'] = null): Filled => ({ roles, workgroup })

test('an official lead is missing wherever there is none, the rest only where at least half of the ambitions have one', () => {
  const one = filled(['officialLead', 'accountHolder'], 'exists')
  expect(lacksOf([one, one, filled([])])).toEqual([[], [], ['officialLead', 'accountHolder', 'workgroup']])
  expect(lacksOf([one, filled(['officialLead']), filled(['officialLead'])])).toEqual([[], [], []])
  expect(lacksOf([filled(['officialLead'], 'planned'), filled(['officialLead'], 'exists')])).toEqual([['workgroup'], []])
  expect(lacksOf([filled(['boardLead', 'officialLead']), filled(['officialLead'])])).toEqual([[], ['boardLead']])
  expect(lacksOf([])).toEqual([])
})

test('nobody of the board pulls an agenda without a bestuurlijk trekker and without accounthouders', () => {
  expect(lacksBoard([], [filled(['officialLead'])])).toBe(true)
  expect(lacksBoard(['boardLead'], [filled([])])).toBe(false)
  expect(lacksBoard(['accountHolder'], [filled([])])).toBe(false)
  expect(lacksBoard([], [filled(['boardLead']), filled([]), filled([])])).toBe(false)
  expect(lacksBoard([], [filled(['accountHolder']), filled([]), filled([])])).toBe(true)
  expect(lacksBoard([], [filled(['accountHolder']), filled([])])).toBe(false)
  expect(lacksBoard([], [])).toBe(false)
})

test('what is missing reads as a sentence', () => {
  expect(lacksInWords(['workgroup'])).toBe('Nog geen werkgroep')
  expect(lacksInWords(['officialLead', 'boardLead', 'workgroup'])).toBe('Nog geen ambtelijk trekker, bestuurlijk trekker en werkgroep')
})
