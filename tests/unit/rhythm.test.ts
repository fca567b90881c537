import { describe, expect, test } from 'vitest'
import { dutchHoliday } from '@/lib/domain/dutch-holidays'
import { meetingDays, monthsOfRhythm, rhythmInWords, usualDay } from '@/lib/domain/rhythm'
import { readRhythm, readRhythmDay, rhythmReadInWords } from '@/lib/domain/rhythm-reading'

const thursday = { week: 2, day: 4 }

describe('how often a body meets, as document 003 and others print it', () => {
  test.each([
    ['maandelijks', 12, 1],
    ['Maandelijks.', 12, 1],
    ['kwartaal', 4, 3],
    ['per kwartaal', 4, 3],
    ['elk kwartaal', 4, 3],
    ['eens per kwartaal', 4, 3],
    ['Eén keer in het kwartaal', 4, 3],
    ['kwartaaloverleg', 4, 3],
    ['4x per jaar (kwartaalgesprekken)', 4, 3],
    ['3-4 keer per jaar', 4, 3],
    ['3 à 4x per jaar', 4, 3],
    ['drie tot vier keer per jaar', 4, 3],
    ['minimaal 4x per jaar', 4, 3],
    ['Periodiek 4x per jaar', 4, 3],
    ['4 × per jaar', 4, 3],
    ['vier vergaderingen per jaar', 4, 3],
    ['minimaal twee keer per jaar risicorapportage', 2, 6],
    ['Kinderraadsvergadering twee maal per jaar', 2, 6],
    ['tweemaal per jaar', 2, 6],
    ['halfjaarlijks', 2, 6],
    ['half jaarlijks', 2, 6],
    ['half-jaarlijks', 2, 6],
    ['elk half jaar', 2, 6],
    ['eens per half jaar', 2, 6],
    ['om het kwartaal', 2, 6],
    ['tweemaandelijks', 6, 2],
    ['twee-maandelijks', 6, 2],
    ['2 maandelijks', 6, 2],
    ['eens per twee maanden', 6, 2],
    ['1 x in de 2 maanden', 6, 2],
    ['om de maand', 6, 2],
    ['om de twee maanden', 6, 2],
    ['elke drie maanden', 4, 3],
    ['driemaandelijks', 4, 3],
    ['iedere maand', 12, 1],
    ['elke eerste maandag van de maand', 12, 1],
    ['jaarlijks', 1, 12],
    ['jaarlijks (beschikking)', 1, 12],
    ['jaarlijks in september', 1, 9],
    ['Jaarlijks in sept', 1, 9],
    ['een keer per jaar in mei', 1, 5],
    ['jaarlijkse evaluatie', 1, 12],
    ['jaarlijks (september)', 1, 9],
    ['jaarlijks, september', 1, 9],
    ['jaarlijks: september', 1, 9],
    ['jaarlijks september', 1, 9],
    ['jaarlijks eind september', 1, 9],
    ['jaarlijks, begin van okt.', 1, 10],
    ['2x per jaar (waarvan één in mei)', 2, 5],
    ['elke eerste dinsdag van de maand', 12, 1],
    ['maandelijks op de laatste vrijdag', 12, 1],
  ])('%s', (printed, timesPerYear, month) => expect(readRhythm(printed)).toEqual({ timesPerYear, month, without: [] }))

  test.each([
    ['maandelijks, behalve in juli en augustus', [1, 2, 3, 4, 5, 6, 9, 10, 11, 12]],
    ['maandelijks (niet in juli t/m augustus)', [1, 2, 3, 4, 5, 6, 9, 10, 11, 12]],
    ['10x per jaar, niet in juli en augustus', [1, 2, 3, 4, 5, 6, 9, 10, 11, 12]],
    ['elke maand met uitzondering van december en januari', [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
    ['elk kwartaal, behalve in juli', [3, 6, 9, 12]],
    ['4x per jaar, behalve in december', [3, 5, 8, 11]],
    ['twee keer per jaar: in mei en november', [5, 11]],
    ['halfjaarlijks in maart en oktober', [3, 10]],
    ['2x per jaar (mei en november)', [5, 11]],
    ['2 keer per jaar: mei en november', [5, 11]],
    ['2 keer per jaar, mei/november', [5, 11]],
    ['drie keer per jaar (feb, juni en okt)', [2, 6, 10]],
    ['elk kwartaal: jan, apr, jul, okt', [1, 4, 7, 10]],
  ])('%s', (printed, months) => expect(monthsOfRhythm(readRhythm(printed)!)).toEqual(months))

  test.each([
    ...['', 'periodiek', 'frequent', 'bij nieuwe planvorming', 'op indicatie', 'doorlopend', '52 keer per jaar', '2023', 'najaar'],
    ...[
      'vaste dag en tijd in de week',
      'update elke twee jaar',
      'eenmalig',
      'na één kalenderjaar',
      '0 keer per jaar',
      '2 jaarlijkse uitjes',
    ],
    ...[
      'om de week',
      'tweewekelijks',
      'elke zes weken',
      'wekelijks',
      'maandelijks, behalve in de zomer',
      'maandelijks en eens per jaar breed',
    ],
  ])('"%s" names no rhythm of months, so none is made up', (printed) => expect(readRhythm(printed)).toBeNull())

  test.each([
    ['elke eerste dinsdag van de maand', { week: 1, day: 2 }, '2023-07-04'],
    ['maandelijks, tweede donderdag', { week: 2, day: 4 }, '2023-07-13'],
    ['maandelijks op de 3e woensdag', { week: 3, day: 3 }, '2023-07-19'],
    ['de vierde maandag van elke maand, behalve in augustus', { week: 4, day: 1 }, '2023-07-24'],
    ['maandelijks op de laatste vrijdag', { week: 5, day: 5 }, '2023-07-28'],
    ['maandelijks op dinsdag', { day: 2 }, '2023-07-11'],
    ['jaarlijks eind juli', { week: 5 }, '2023-07-27'],
    ['jaarlijks, begin juli', { week: 1 }, '2023-07-06'],
    ['jaarlijks, medio juli', { week: 3 }, '2023-07-20'],
    ['jaarlijks in juli', {}, '2023-07-13'],
    ['frequent, op de eerste dinsdag', {}, null],
  ])('"%s" is planned on that day of the month', (printed, on, first) => {
    expect(readRhythmDay(printed)).toEqual(on)
    const rhythm = readRhythm(printed)
    if (first === null) expect(rhythm).toBeNull()
    else expect(meetingDays(rhythm!, { ...usualDay, ...on }, '2023-07-01')[0]!.on).toBe(first)
  })

  test.each([
    ['', null],
    ['elke eerste dinsdag van de maand', 'Koersvast leest dit als elke maand, op de eerste dinsdag.'],
    ['jaarlijks eind september', 'Koersvast leest dit als 1 keer per jaar: september, aan het eind van de maand.'],
    ['2x per jaar (mei en november)', 'Koersvast leest dit als 2 keer per jaar: mei en november.'],
    ['4x per jaar (mei en november)', 'leest hier 4 keer per jaar en 2 maanden: mei en november. Noem er evenveel. Zo worden er geen'],
    ['jaarlijks in mei en november', 'leest hier 1 keer per jaar en 2 maanden: mei en november.'],
    ['maandelijks (september)', 'leest hier 12 keer per jaar en één maand: september.'],
    ['jaarlijks in het najaar', 'leest niet wanneer “najaar” is. Noem een maand of één dag'],
    ['jaarlijks na de zomervakantie', 'leest niet wanneer “zomervakantie” is.'],
    ['jaarlijks op 15 september', 'leest niet wanneer “15 september” is.'],
    ['jaarlijks in week 40', 'leest niet wanneer “week 40” is.'],
    ['jaarlijks in het eerste kwartaal', 'leest niet wanneer “eerste kwartaal” is.'],
    ['elke eerste werkdag van de maand', 'leest niet wanneer “eerste werkdag” is.'],
    ['maandelijks, eerste dinsdag of derde donderdag', 'leest niet wanneer “eerste dinsdag, derde donderdag” is.'],
    ['elke eerste en derde dinsdag van de maand', 'Zo worden er geen vergaderingen gepland.'],
    ['4x per jaar (kwartaalgesprekken)', 'Koersvast leest dit als 4 keer per jaar: maart, juni, september en december.'],
    ['maandelijks, behalve in juli en augustus', 'Koersvast leest dit als elke maand, behalve in juli en augustus.'],
    ['om de week', 'als 26 keer per jaar, en plant hooguit één keer per maand. Zo worden er geen vergaderingen gepland.'],
    ['tweewekelijks', 'als 26 keer per jaar'],
    ['elke 6 weken', 'als ongeveer 9 keer per jaar'],
    ['elke twee jaar', 'minder dan één keer per jaar'],
    ['maandelijks, behalve in de zomer', 'leest niet wanneer “de zomer” is. Noem de maanden'],
    ['maandelijks en eens per jaar breed', 'meer dan één ritme'],
    ['frequent', 'geen vast ritme in. Het begrijpt bijvoorbeeld: maandelijks'],
  ])('who types "%s" reads what the app makes of it', (printed, words) =>
    words === null ? expect(rhythmReadInWords(printed)).toBeNull() : expect(rhythmReadInWords(printed)).toContain(words),
  )

  test('reading takes a moment, also of a text made to take long', () => {
    const started = performance.now()
    for (const bit of ['1 keer ', '4-', 'per ', 'twee', 'behalve in ', 'juli en ', 'eind mei ', 'eerste dinsdag ', '12 ', '(', ' '])
      readRhythm(bit.repeat(500 / bit.length))
    expect(performance.now() - started).toBeLessThan(500)
  })
})

describe('the months of a rhythm', () => {
  test.each([
    [4, 2, [2, 5, 8, 11]],
    [3, 12, [4, 8, 12]],
    [10, 1, [1, 2, 3, 4, 5, 7, 8, 9, 10, 11]],
    [1, 9, [9]],
  ])('%i times a year, one of them in month %i', (timesPerYear, month, months) =>
    expect(monthsOfRhythm({ timesPerYear, month, without: [] })).toEqual(months),
  )

  test('in words', () => {
    expect(rhythmInWords({ timesPerYear: 4, month: 3, without: [] }, thursday)).toBe(
      '4 keer per jaar: maart, juni, september en december, op de tweede donderdag',
    )
    expect(rhythmInWords({ timesPerYear: 12, month: 1, without: [] }, { week: 5, day: 1 })).toBe('elke maand, op de laatste maandag')
    expect(rhythmInWords({ timesPerYear: 1, month: 9, without: [] }, { week: 1, day: 2 })).toBe(
      '1 keer per jaar: september, op de eerste dinsdag',
    )
  })
})

describe('the meetings of the year ahead', () => {
  test('one in every month of the rhythm, from today', () => {
    const days = meetingDays({ timesPerYear: 12, month: 1, without: [] }, thursday, '2023-06-05')
    expect(days.map(({ on }) => on)).toEqual([
      ...['2023-06-08', '2023-07-13', '2023-08-10', '2023-09-14', '2023-10-12', '2023-11-09', '2023-12-14'],
      ...['2024-01-11', '2024-02-08', '2024-03-14', '2024-04-11', '2024-05-16'],
    ])
    expect(days.at(-1)).toEqual({ slot: '2024-05', on: '2024-05-16', because: '9 mei is Hemelvaartsdag.' })
  })

  test('today counts, the same day a year later does not', () => {
    const yearly = { timesPerYear: 1, month: 6, without: [] }
    expect(meetingDays(yearly, thursday, '2023-06-08').map(({ on }) => on)).toEqual(['2023-06-08'])
    expect(meetingDays(yearly, thursday, '2023-06-09').map(({ on }) => on)).toEqual([])
    expect(meetingDays(yearly, thursday, '2023-06-14').map(({ on }) => on)).toEqual(['2024-06-13'])
  })

  test('the last one of the month, also in February of a leap year', () =>
    expect(meetingDays({ timesPerYear: 1, month: 2, without: [] }, { week: 5, day: 4 }, '2024-01-01')).toEqual([
      { slot: '2024-02', on: '2024-02-29', because: '' },
    ]))

  test('never skips a month, whatever the day, and always in the month of its slot', () => {
    for (const day of [1, 2, 3, 4, 5, 6, 7])
      for (const week of [1, 2, 3, 4, 5])
        for (const year of [2023, 2024, 2025, 2026]) {
          const days = meetingDays({ timesPerYear: 12, month: 1, without: [] }, { week, day }, `${year}-01-01`)
          expect(days.map(({ slot }) => slot)).toEqual(Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`))
          for (const { slot, on, because } of days) {
            expect(on.slice(0, 7)).toBe(slot)
            expect(dutchHoliday(on)).toBeNull()
            if (because !== '') expect(because).toMatch(/^\d+ [a-z]+ is /)
          }
        }
  })
})

test.each([
  ['2023-04-07', 'Goede Vrijdag'],
  ['2023-04-10', 'tweede paasdag'],
  ['2023-04-27', 'Koningsdag'],
  ['2025-04-26', 'Koningsdag'],
  ['2025-04-27', null],
  ['2023-05-18', 'Hemelvaartsdag'],
  ['2024-05-20', 'tweede pinksterdag'],
  ['2026-04-05', 'eerste paasdag'],
  ['2023-12-26', 'tweede kerstdag'],
  ['2023-06-08', null],
])('%s is %s', (date, name) => expect(dutchHoliday(date)).toBe(name))
