import { expect, test } from 'vitest'
import { chosen, comparedRows, ticked } from '@/app/regio/compared'

const person = { label: 'Collega', options: [{ value: 'a1', label: 'Sanne Holtkamp, ambtenaar Jeugd' }] }

test('what a colleague saved lies beside what was typed in words that people read: days, choices and boxes too', () => {
  const compared = { title: 'Knelpunt', neededFromId: person, dueOn: 'Voor wanneer', isShared: ticked('Deel') }
  const theirs = { title: 'Geen besluit', neededFromId: 'a1', dueOn: '2021-01-01', isShared: 'on' }
  expect(comparedRows(compared, theirs, { title: 'Geen besluit', neededFromId: '', dueOn: '6-7-2023' })).toEqual([
    { field: 'Knelpunt', left: 'Geen besluit', right: 'Geen besluit' },
    { field: 'Collega', left: 'Sanne Holtkamp, ambtenaar Jeugd', right: '' },
    { field: 'Voor wanneer', left: '1 januari 2021', right: '6 juli 2023' },
    { field: 'Deel', left: 'Ja', right: 'Nee' },
  ])
})

test('a choice is read by its words, and boxes that belong together as one line', () => {
  const scales = {
    label: 'Schaal',
    inWords: (values: Record<string, string>) =>
      Object.keys(values)
        .filter((name) => name !== 'light')
        .join(' en '),
  }
  const rows = comparedRows(
    { light: chosen('Licht', { onTrack: 'Op koers' }), scales },
    { light: 'onTrack', lokaal: 'on', regio: 'on' },
    { light: '' },
  )
  expect(rows).toEqual([
    { field: 'Licht', left: 'Op koers', right: '' },
    { field: 'Schaal', left: 'lokaal en regio', right: '' },
  ])
})
