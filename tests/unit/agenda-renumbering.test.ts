import { describe, expect, test } from 'vitest'
import { renumberingOf, type Numbered } from '@/lib/domain/agenda-renumbering'

const part = (number: string, before: string | null, after: string | null): Numbered => ({ number, before, after })

describe('a number that was changed in the file', () => {
  test('is a new part, and the old one says where it went', () => {
    const rows = [part('1.1a', 'Overleg', null), part('1.1c', null, 'Overleg'), part('1.1b', 'Scholen', 'Scholen')]
    expect(rows.map((row) => renumberingOf(row, rows))).toEqual([
      ['Staat in het bestand als 1.1c.'],
      [expect.stringContaining('Dit was 1.1a. Met een ander nummer is het een nieuw onderdeel: wat op 1.1a is gemeld, gaat niet mee.')],
      [],
    ])
  })

  test('that was of another part, brings its title under what was reported on that', () => {
    const rows = [part('1.1a', 'Overleg', 'Scholen'), part('1.1b', 'Scholen', 'Overleg')]
    expect(rows.map((row) => renumberingOf(row, rows)[0])).toEqual([
      expect.stringContaining('Deze titel stond bij 1.1b. Wat op 1.1a is gemeld, komt er nu onder te staan.'),
      expect.stringContaining('Deze titel stond bij 1.1a.'),
    ])
  })

  test.each([
    ['a new title', [part('1', 'Overleg', 'Vergaderen')]],
    ['a part that is new', [part('1', 'Overleg', 'Overleg'), part('2', null, 'Scholen')]],
    ['a copy of a part that stays', [part('1', 'Overleg', 'Overleg'), part('2', null, 'Overleg')]],
    ['a title that two parts had', [part('1', 'Overleg', null), part('2', 'Overleg', null), part('3', null, 'Overleg')]],
  ])('is not seen in %s', (_, rows) => expect(rows.flatMap((row) => renumberingOf(row, rows))).toEqual([]))
})
