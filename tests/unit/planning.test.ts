import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPlanning, type Planning } from '@/lib/domain/planning'

const nothing = { start: null, due: null, precision: null, timesPerYear: null, month: null }

const readings: [printed: string, reading: Partial<Planning>][] = [
  // the words of the Regionale agenda Jeugd Utrecht West
  ['2022 e.v.', { kind: 'from', start: '2022-01-01', precision: 'year' }],
  ['2022 e.v', { kind: 'from', start: '2022-01-01', precision: 'year' }],
  ['2023 e.v.', { kind: 'from', start: '2023-01-01', precision: 'year' }],
  ['2023 e.v', { kind: 'from', start: '2023-01-01', precision: 'year' }],
  ['2022', { kind: 'due', due: '2022-12-31', precision: 'year' }],
  ['(2022)', { kind: 'due', due: '2022-12-31', precision: 'year' }],
  ['In 2022 ontwikkelen', { kind: 'due', due: '2022-12-31', precision: 'year' }],
  ['April 2022', { kind: 'due', due: '2022-04-30', precision: 'month' }],
  ['Mei 2022', { kind: 'due', due: '2022-05-31', precision: 'month' }],
  ['September 2022', { kind: 'due', due: '2022-09-30', precision: 'month' }],
  ['Periodiek 4x per jaar', { kind: 'periodic', timesPerYear: 4 }],
  ['Periodiek', { kind: 'periodic' }],
  ['Jaarlijks', { kind: 'periodic', timesPerYear: 1 }],
  ['Jaarlijks in sept', { kind: 'periodic', timesPerYear: 1, month: 9 }],
  ['Op indicatie', { kind: 'onIndication' }],
  ['Doorlopend', { kind: 'continuous' }],
  ['Planning', { kind: 'missing' }],
  ['Planning (leeg gelaten plaatshouder)', { kind: 'missing' }],
  ['', { kind: 'missing' }],
  ['   ', { kind: 'missing' }],
  ['2022; 2023 e.v.', { kind: 'phased', start: '2022-01-01', precision: 'year' }],
  // their kin
  ['vanaf juli 2023', { kind: 'from', start: '2023-07-01', precision: 'month' }],
  ['vanaf 1 januari 2015', { kind: 'from', start: '2015-01-01', precision: 'day' }],
  ['maart 2023', { kind: 'due', due: '2023-03-31', precision: 'month' }],
  ['feb. 2024', { kind: 'due', due: '2024-02-29', precision: 'month' }],
  ['uiterlijk 1 november 2014', { kind: 'due', due: '2014-11-01', precision: 'day' }],
  ['eind 2022', { kind: 'due', due: '2022-12-31', precision: 'year' }],
  ['In september 2022', { kind: 'due', due: '2022-09-30', precision: 'month' }],
  ['3e kwartaal 2022', { kind: 'due', due: '2022-09-30', precision: 'quarter' }],
  ['2015-2018', { kind: 'due', start: '2015-01-01', due: '2018-12-31', precision: 'year' }],
  ['april t/m juni 2022', { kind: 'unreadable' }],
  ['2014 en 2015; vanaf 2016', { kind: 'phased', start: '2014-01-01', precision: 'year' }],
  ['2015 / vanaf 2016', { kind: 'phased', start: '2015-01-01', precision: 'year' }],
  ['minimaal twee keer per jaar', { kind: 'periodic', timesPerYear: 2 }],
  ['Halfjaarlijks', { kind: 'periodic', timesPerYear: 2 }],
  ['elke maand', { kind: 'periodic', timesPerYear: 12 }],
  ['op indicatie: bij dreigende plaatsing', { kind: 'onIndication' }],
  // not guessed
  ['najaar 2018', { kind: 'unreadable' }],
  ['Voor de zomer', { kind: 'unreadable' }],
  ['0x per jaar', { kind: 'unreadable' }],
  ['2022 april', { kind: 'unreadable' }],
  ['31 februari 2022', { kind: 'unreadable' }],
  ['constructor', { kind: 'unreadable' }],
  ['2018-2015', { kind: 'unreadable' }],
  ['2023; 2022', { kind: 'unreadable' }],
  ['maandelijks in mei', { kind: 'unreadable' }],
]

describe('a planning as printed', () => {
  test.each(readings)('"%s" is read', (printed, reading) => {
    expect(readPlanning(printed)).toEqual({ ...nothing, ...reading })
  })

  test('never breaks, and never ends before it begins', () => {
    const word = fc.constantFrom(
      '2022',
      '2023',
      'e.v.',
      'april',
      'sept',
      'in',
      'vanaf',
      'eind',
      'en',
      '-',
      ';',
      '/',
      '4x',
      'per jaar',
      '31',
      '1e kwartaal',
      'jaarlijks',
      'periodiek',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 7 }).map((words) => words.join(' ')),
        ),
        (printed) => {
          const { kind, start, due } = readPlanning(printed)
          if (kind === 'due') expect(due).not.toBeNull()
          if (kind === 'from') expect(start).not.toBeNull()
          if (start !== null && due !== null) expect(due >= start).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
