import { describe, expect, test } from 'vitest'
import { threadsOf } from '@/lib/domain/lineage'
import { adoptionState, movedTo } from '@/lib/domain/structure'
import { differencesIn } from '@/lib/domain/structure-history'
import {
  linkInLine,
  partyInLine,
  phaseInLine,
  readLinkLine,
  readPartyLine,
  readPhaseLine,
  readReferenceLine,
  referenceInLine,
} from '@/lib/domain/structure-lines'
import { activityForm, ambitionForm, newAgendaForm, resultForm } from '@/lib/forms/structure-forms'
import { moveForm } from '@/lib/forms/structure-act-forms'

const id = '01900000-0000-7000-8000-000000000001'

describe('a place among others', () => {
  test.each([
    [1, ['c', 'a', 'b']],
    [2, ['a', 'c', 'b']],
    [3, ['a', 'b', 'c']],
    [9, ['a', 'b', 'c']],
  ])('%i', (place, order) => expect(movedTo(['a', 'b', 'c'], 'c', place)).toEqual(order))
})

describe('adopting by municipalities', () => {
  test.each([
    [4, 5, false, 5],
    [5, 5, true, 5],
    [6, null, false, 7],
    [7, null, true, 7],
    [7, 9, true, 7],
  ])('%i of 7 where %s are needed', (adopted, threshold, isEnough, needed) =>
    expect(adoptionState(adopted, { members: 7, threshold })).toEqual({ adopted, needed, members: 7, isEnough }),
  )

  test('a region without municipalities has not adopted anything', () =>
    expect(adoptionState(0, { members: 0, threshold: null }).isEnough).toBe(false))
})

describe('the thread', () => {
  test('says of everything before and after how it goes on', () => {
    const links = [
      { fromId: 'a', toId: '1' },
      { fromId: 'b', toId: '2' },
      { fromId: 'b', toId: '3' },
      { fromId: 'c', toId: '4' },
      { fromId: 'd', toId: '4' },
    ]
    expect(threadsOf(links, ['a', 'b', 'c', 'd', 'e'], ['1', '2', '3', '4', '5'])).toEqual([
      { kind: 'continues', fromId: 'a', toId: '1' },
      { kind: 'split', fromId: 'b', toId: '2' },
      { kind: 'split', fromId: 'b', toId: '3' },
      { kind: 'merged', fromId: 'c', toId: '4' },
      { kind: 'merged', fromId: 'd', toId: '4' },
      { kind: 'new', fromId: null, toId: '5' },
      { kind: 'dropped', fromId: 'e', toId: null },
    ])
  })
})

describe('lines that people type', () => {
  test('of phases, parties, references and agendas come back as they were typed', () => {
    expect(phaseInLine(readPhaseLine('lokaal | invoeren | vanaf 2023')!)).toBe('Lokaal | invoeren | vanaf 2023')
    expect(partyInLine(readPartyLine('Veilig Thuis | bij kwartaalgesprekken')!)).toBe('Veilig Thuis | bij kwartaalgesprekken')
    expect(partyInLine(readPartyLine('Veilig Thuis')!)).toBe('Veilig Thuis')
    expect(referenceInLine(readReferenceLine('zie 03')!)).toBe('03')
    expect(readReferenceLine('03')).toEqual({ code: '03', printed: 'zie 03', title: '', text: '' })
    expect(referenceInLine(readReferenceLine('03 | zie 03 | Doen en leren | Begeleid')!)).toBe('03 | zie 03 | Doen en leren | Begeleid')
    expect(linkInLine(readLinkLine('FoodValley | https://foodvalley.example')!)).toBe('FoodValley |  | https://foodvalley.example')
    expect(readLinkLine('FoodValley |  | https://foodvalley.example')).toEqual({
      name: 'FoodValley',
      remark: '',
      url: 'https://foodvalley.example',
    })
  })

  test.each(['Overal | invoeren', 'Lokaal', 'Lokaal | a | b | c'])('%s is no phase', (line) => expect(readPhaseLine(line)).toBeNull())
  test('javascript is no address', () =>
    expect(readLinkLine('X | javascript:alert(1)')).toMatchObject({ url: null, remark: 'javascript:alert(1)' }))
})

describe('the forms', () => {
  const messages = (result: { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
    Object.fromEntries((result.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]))
  const part = { agendaId: id, id: '', version: '1' }

  test('an agenda asks for its years in order and the words of its levels', () => {
    const asked = messages(
      newAgendaForm.safeParse({ regionId: id, title: 'Agenda', startYear: '2029', endYear: 'later', adoptionThreshold: '0' }),
    )
    expect(asked).toMatchObject({
      endYear: 'Vul het laatste jaar in, bijvoorbeeld 2029.',
      ambitionTerm: expect.stringContaining('Ambitie'),
      adoptionThreshold: expect.stringContaining('aantal gemeenten'),
    })
    const words = { ambitionTerm: 'A', ambitionTerms: 'A', resultTerm: 'R', resultTerms: 'R', activityTerm: 'S', activityTerms: 'S' }
    expect(messages(newAgendaForm.safeParse({ regionId: id, title: 'Agenda', startYear: '2029', endYear: '2026', ...words }))).toEqual({
      endYear: 'De agenda eindigt voor zij begint.',
    })
  })

  test('a number stands in addresses: no point for an ambition, no word for a new one', () => {
    const asked = (number: string) => messages(ambitionForm.safeParse({ ...part, number, kind: 'ambition', title: 'T' })).number
    expect(asked('1.2')).toContain('geen punt')
    expect(asked('nieuw')).toContain('Vul een nummer in')
    expect(asked('a/b')).toContain('Vul een nummer in')
    expect(asked('2')).toBeUndefined()
  })

  test('a landing place is a kind with a text', () => {
    const asked = (fields: object) => messages(resultForm.safeParse({ ...part, under: '1', number: '1', title: 'T', ...fields }))
    expect(asked({ landingKind: 'ordinance' })).toHaveProperty('landingText')
    expect(asked({ landingText: 'Artikel 4' })).toHaveProperty('landingKind')
    expect(asked({ landingKind: 'ordinance', landingText: 'Artikel 4', landingUrl: 'gemeente.nl' })).toHaveProperty('landingUrl')
    expect(asked({})).toEqual({})
  })

  test('an activity reads its boxes, and asks why a municipality does not take part', () => {
    const activity = {
      ...part,
      code: '1.1a',
      title: 'T',
      under: '1.1',
      tracking: 'perMunicipality',
      [`was-${id}`]: '1',
      'schaal-local': 'on',
    }
    expect(messages(activityForm.safeParse(activity))).toEqual({ [`reden-${id}`]: 'Vul in waarom deze gemeente niet meedoet.' })
    const read = activityForm.safeParse({ ...activity, [`reden-${id}`]: 'Eigen aanpak', [`uit-${id}`]: 'on', phases: 'Overal | x' })
    expect(messages(read)).toHaveProperty('phases')
    expect(activityForm.parse({ ...activity, [`deel-${id}`]: 'on' })).toMatchObject({
      scales: ['local'],
      fromIds: [],
      participants: [{ municipalityId: id, takesPart: true, reason: '' }],
    })
  })

  test('a button says what goes where', () => {
    expect(moveForm.parse({ agendaId: id, to: `activity ${id} 3` }).to).toEqual({ part: { kind: 'activity', id }, place: 3 })
    for (const to of ['', 'agenda x 1', `activity ${id} 0`, `activity ${id} x`])
      expect(moveForm.safeParse({ agendaId: id, to }).success, to).toBe(false)
  })
})

test('the history tells what people typed, not where something stands', () => {
  const before = { title: 'Oud', position: 3, scales: ['local'], planningPrinted: '2022', priority: null }
  const after = { title: 'Nieuw', position: 1, scales: ['local', 'regional'], planningPrinted: '2022', priority: 'high' }
  expect(differencesIn({ object: 'Activity', before, after })).toEqual([
    { field: 'Titel', before: 'Oud', after: 'Nieuw' },
    { field: 'Schaalniveau', before: 'Lokaal', after: 'Lokaal, Regionaal' },
    { field: 'Prioriteit', before: null, after: 'Hoog' },
  ])
})
