import { describe, expect, test } from 'vitest'
import { blockForm } from '@/lib/forms/block-form'
import { parseForm } from '@/lib/forms/form-state'
import { requestForm, stepForm, storyForm } from '@/lib/forms/report-forms'

const id = '01900000-0000-7000-8000-000000000001'

function sent(values: Record<string, string>): FormData {
  const formData = new FormData()
  for (const [name, value] of Object.entries(values)) formData.set(name, value)
  return formData
}

describe('a block of a report', () => {
  const lights = { contentLight: 'onTrack', timeLight: 'onTrack', moneyLight: 'noJudgement' }
  const errorsOf = (values: Record<string, string>) => {
    const form = parseForm(blockForm, sent({ blockId: id, version: '1', ...values }))
    return form.ok ? {} : form.state.fieldErrors
  }

  test('needs no explanation while nothing is at risk', () => expect(errorsOf(lights)).toEqual({}))

  test.each(['contentLight', 'timeLight', 'moneyLight'])('with %s at risk asks for all three, at their fields', (light) =>
    expect(errorsOf({ ...lights, [light]: 'atRisk', cause: 'Ziekte.', consequence: ' ' })).toEqual({
      consequence: ['Vul het gevolg in. Dit hoort bij ‘Loopt risico’ en ‘Loopt vast’.'],
      measure: ['Vul de bijsturing in. Dit hoort bij ‘Loopt risico’ en ‘Loopt vast’.'],
    }),
  )

  test('asks for a light that was not chosen, beside other mistakes', () =>
    expect(Object.keys(errorsOf({ contentLight: 'stuck', timeLight: 'onTrack', achieved: 'x'.repeat(10_001) })).sort()).toEqual(
      ['achieved', 'cause', 'consequence', 'measure', 'moneyLight'].sort(),
    ))
})

describe('a step of the route', () => {
  const noteOf = (act: string, note: string) => {
    const form = parseForm(stepForm, sent({ reportId: id, edition: 'a1', act, note }))
    return form.ok ? 'goed' : form.state.fieldErrors.note?.[0]
  }

  test.each([
    ['agree', '', 'goed'],
    ['offer', '', 'goed'],
    ['sendBack', ' ', 'Schrijf waarom je het rapport terugstuurt. De schrijvers lezen dit.'],
    ['reopen', '', 'Schrijf waarom je het rapport heropent. Dit blijft te lezen.'],
    ['sendBack', 'Nog niet klaar.', 'goed'],
  ])('%s with note %j: %s', (act, note, outcome) => expect(noteOf(act, note)).toBe(outcome))

  test('adopting is an act of its own', () =>
    expect(parseForm(stepForm, sent({ reportId: id, edition: 'a1', act: 'adopt', note: '' })).ok).toBe(false))
})

test('a story has consent only when the box is ticked', () => {
  const story = { blockId: id, storyId: '', text: 'Het werkte.', teller: 'een ouder' }
  expect(parseForm(storyForm, sent(story))).toMatchObject({ ok: true, data: { consentGiven: false, storyId: null } })
  expect(parseForm(storyForm, sent({ ...story, consentGiven: 'on', consentOn: '2023-06-01', consentHow: 'op papier' }))).toMatchObject({
    ok: true,
    data: { consentGiven: true },
  })
})

test('a request may be about the agenda as a whole', () =>
  expect(parseForm(requestForm, sent({ reportId: id, requestId: '', kind: 'note', title: 'Ter kennis', ambitionId: '' }))).toMatchObject({
    ok: true,
    data: { ambitionId: null, proposal: '', requestId: null },
  }))
