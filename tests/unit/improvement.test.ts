import { describe, expect, test } from 'vitest'
import { yieldInWords, type Yield } from '@/lib/domain/improvement'

const none: Yield = { said: '', outcome: null, risk: null }
const risk = { number: 5, isOpportunity: false, before: 16, after: 9, isClosed: false, isConfidential: false }

describe('what an improvement brought', () => {
  test('is what somebody wrote when it was done, or nothing was said', () => {
    expect(yieldInWords({ ...none, said: 'De wachtlijst is weg.' })).toBe('De wachtlijst is weg.')
    expect(yieldInWords(none)).toBeNull()
  })

  test('of an evaluation is what was decided, and why', () =>
    expect(yieldInWords({ ...none, outcome: 'adjust', said: 'Het helpt de helft.' })).toBe('Aanpassen: Het helpt de helft.'))

  test.each([
    [{}, 'Risico 5 ging van 16 naar 9'],
    [{ before: 9 }, 'Risico 5 weegt nog 9'],
    [{ before: null }, 'Risico 5 weegt nog 9'],
    [{ after: null }, 'Risico 5 is nog niet gewogen'],
    [{ isOpportunity: true, isClosed: true }, 'Kans 5 is gesloten'],
  ])('of a measure is how its risk went since: %j', (given, words) =>
    expect(yieldInWords({ ...none, risk: { ...risk, ...given } })).toBe(words),
  )
})
