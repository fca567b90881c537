import { describe, expect, test } from 'vitest'
import { reviewDueOn, reviewTask, reviewTaskInWords, type ReviewedRight } from '@/lib/domain/rights'

const right = (given: Partial<ReviewedRight> = {}): ReviewedRight => ({
  ...{ role: 'secretary', grantId: 'recht', validFrom: '2026-01-01', reviewedOn: null },
  ...given,
})

describe('the day on which a special right is to be looked at again', () => {
  test.each<[string, Partial<ReviewedRight>, string | null]>([
    ['91 days after it was given, which was a look too', {}, '2026-04-02'],
    ['91 days after somebody last said that it stands', { reviewedOn: '2026-03-10' }, '2026-06-09'],
    ['counted over the end of a year', { validFrom: '2025-11-20' }, '2026-02-19'],
    ['from when it was given again, where the look was at one before', { validFrom: '2026-05-01', reviewedOn: '2026-03-10' }, '2026-07-31'],
    ['from the day itself, where it was looked at on the day it was given', { reviewedOn: '2026-01-01' }, '2026-04-02'],
    ['for who runs the installation as well', { role: 'platformAdmin' }, '2026-04-02'],
    ['for Inkoop & Monitoring as well', { role: 'dataAnalyst' }, '2026-04-02'],
    ['never for a role that is not special', { role: 'reader' }, null],
    ['never for what goes with a seat', { role: 'programmeManager', grantId: null }, null],
  ])('is %s', (_, given, day) => expect(reviewDueOn(right(given))).toBe(day))
})

describe('the task to look at special rights', () => {
  test('is not there the day before the quarter is over, and is there on the day itself', () => {
    expect(reviewTask([right()], '2026-04-01')).toBeNull()
    expect(reviewTask([right()], '2026-04-02')).toEqual({ count: 1, dueOn: '2026-04-02' })
  })

  test('counts those that wait, from the first of them on', () => {
    const rights = [right({ validFrom: '2026-02-01' }), right(), right({ role: 'reader' }), right({ reviewedOn: '2026-06-01' })]
    expect(reviewTask(rights, '2026-06-15')).toEqual({ count: 2, dueOn: '2026-04-02' })
  })

  test('is not there where there is no special right', () => {
    expect(reviewTask([], '2026-06-15')).toBeNull()
    expect(reviewTask([right({ grantId: null })], '2026-06-15')).toBeNull()
  })

  test('says how many', () => {
    expect(reviewTaskInWords({ count: 1, dueOn: '2026-04-02' })).toBe('Beoordeel 1 bijzonder recht: klopt het nog?')
    expect(reviewTaskInWords({ count: 3, dueOn: '2026-04-02' })).toBe('Beoordeel 3 bijzondere rechten: kloppen ze nog?')
  })
})
