import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leftOut, longestPrefill, prefill, withLaterUpdates, type HalfYearUpdate } from '@/lib/domain/report-prefill'

let serial = 0
const update = (given: Partial<HalfYearUpdate> = {}): HalfYearUpdate => ({
  ...{ id: `melding ${++serial}`, trackId: 'regio 1.1a', code: '1.1a', title: 'Gegevens delen', municipality: null, done: '', next: '' },
  ...given,
})
const local = (municipality: string, given: Partial<HalfYearUpdate> = {}) =>
  update({ code: '1.1b', title: 'Lokaal team', trackId: `1.1b ${municipality}`, municipality, ...given })

describe('what putting together writes', () => {
  test('groups by activity, and names the municipality where it is local', () => {
    const { achieved, planned } = prefill([
      update({ done: 'Eerste overleg gehouden.', next: 'Tweede overleg plannen.' }),
      local('Montfoort', { done: 'Team gestart.' }),
      local('Woerden', { done: 'Ruimte gevonden.', next: 'Verhuizen.' }),
    ])
    expect(achieved).toBe(
      '1.1a Gegevens delen\nEerste overleg gehouden.\n\n1.1b Lokaal team\nMontfoort: Team gestart.\nWoerden: Ruimte gevonden.',
    )
    expect(planned).toBe('1.1a Gegevens delen\nTweede overleg plannen.\n\n1.1b Lokaal team\nWoerden: Verhuizen.')
  })

  test('names everything that was done, and of what comes next the last word only', () => {
    const { achieved, planned } = prefill([
      update({ done: 'Overleg gepland.', next: 'Overleg houden.' }),
      update({ done: 'Overleg gehouden.', next: 'Afspraken tekenen.' }),
      update({ done: 'Afspraken getekend.' }),
    ])
    expect(achieved).toBe('1.1a Gegevens delen\nOverleg gepland.\nOverleg gehouden.\nAfspraken getekend.')
    expect(planned).toBe('1.1a Gegevens delen\nAfspraken tekenen.')
  })

  test('makes one line of one update', () => {
    expect(prefill([update({ done: 'Regel een.\n\n  Regel twee.\t' })]).achieved).toBe('1.1a Gegevens delen\nRegel een. Regel twee.')
  })

  test('is empty where nothing was said', () => expect(prefill([update()])).toEqual({ achieved: '', planned: '' }))

  test('ends with a whole line and says how many are left out', () => {
    const { achieved } = prefill(Array.from({ length: 100 }, (_, index) => update({ done: `${index} ${'x'.repeat(100)}` })))
    const lines = achieved.split('\n')
    expect(achieved.length).toBeLessThanOrEqual(longestPrefill)
    expect(lines.at(-1)).toBe(leftOut(100 - (lines.length - 3)))
    expect(lines.slice(1, -2).every((line) => line.endsWith('x'.repeat(100)))).toBe(true)
  })

  test('a single update that is too long is left out and counted', () => {
    expect(prefill([update({ done: 'x'.repeat(7_000) })]).achieved).toBe('Nog 1 melding past hier niet. Die staat bij de activiteit.')
  })
})

const someUpdates = fc.array(
  fc
    .record({
      activity: fc.integer({ min: 1, max: 8 }),
      municipality: fc.constantFrom('Woerden', 'Montfoort'),
      done: fc.string(),
      size: fc.integer({ min: 0, max: 900 }),
    })
    .map(({ activity, municipality, done, size }) =>
      update({
        ...{ code: `1.1${activity}`, title: `Titel ${activity}`, trackId: `${activity} ${municipality}`, municipality },
        done: done + 'y'.repeat(size),
      }),
    ),
  { maxLength: 60 },
)

test('is never longer than the limit and never loses a line silently', () => {
  fc.assert(
    fc.property(someUpdates, (updates) => {
      const { achieved } = prefill(updates)
      expect(achieved.length).toBeLessThanOrEqual(longestPrefill)
      const said = updates.filter(({ done }) => done.trim() !== '').length
      const shown = achieved.split('\n').filter((line) => /^(Woerden|Montfoort): /.test(line)).length
      const missing = Number(/^Nog (\d+) melding/m.exec(achieved)?.[1] ?? 0)
      expect(shown + missing).toBe(said)
    }),
  )
})

describe('taking over what was reported afterwards', () => {
  const first = update({ done: 'Eerste.', next: 'Plan een.' })
  const later = update({ done: 'Later.', next: 'Plan twee.' })
  const given = prefill([first])
  const untouched = { ...given, givenAchieved: given.achieved, givenPlanned: given.planned }

  test('makes a text anew that nobody wrote over', () => {
    expect(withLaterUpdates(untouched, [first, later], [later], 10_000)).toMatchObject({
      achieved: '1.1a Gegevens delen\nEerste.\nLater.',
      planned: '1.1a Gegevens delen\nPlan twee.',
      givenPlanned: '1.1a Gegevens delen\nPlan twee.',
    })
  })

  test('keeps what somebody wrote, with the new lines after it', () => {
    const texts = withLaterUpdates({ ...untouched, achieved: 'Mijn tekst.' }, [first, later], [later], 10_000)
    expect(texts).toMatchObject({
      achieved: 'Mijn tekst.\n\n1.1a Gegevens delen\nLater.',
      planned: '1.1a Gegevens delen\nPlan twee.',
    })
  })

  test('adds nothing to a text where nothing new was said', () => {
    const silent = update()
    expect(withLaterUpdates({ ...untouched, achieved: 'Mijn tekst.' }, [first, silent], [silent], 10_000)).toMatchObject({
      achieved: 'Mijn tekst.',
    })
  })

  test('says that there is no room instead of cutting what somebody wrote', () => {
    expect(withLaterUpdates({ ...untouched, achieved: 'x'.repeat(9_990) }, [first, later], [later], 10_000)).toBeNull()
  })
})
