import { describe, expect, test } from 'vitest'
import { nextMoment, standingOf } from '@/lib/domain/evaluation'
import { storyState } from '@/lib/domain/story'
import { decideEvaluationForm, followUpForm, startEvaluationForm } from '@/lib/forms/evaluation-form'
import { parseForm } from '@/lib/forms/form-state'
import { storyForm } from '@/lib/forms/report-forms'

const id = '01900000-0000-7000-8000-000000000001'
const errorsOf = (form: Parameters<typeof parseForm>[0], values: Record<string, string>) => {
  const typed = new FormData()
  for (const [name, value] of Object.entries(values)) typed.set(name, value)
  const parsed = parseForm(form, typed)
  return parsed.ok ? [] : Object.keys(parsed.state.fieldErrors).sort()
}

describe('an evaluation', () => {
  const planned = { outcome: null, decideOn: '2023-10-05', followUps: [{ plannedOn: '2023-09-01', measuredOn: null }] }

  test('says what comes next, and whether that is late', () => {
    expect(nextMoment(planned)).toEqual({ what: 'followUp', on: '2023-09-01' })
    expect(nextMoment({ ...planned, followUps: [{ plannedOn: '2023-09-01', measuredOn: '2023-09-02' }] })).toEqual({
      what: 'decision',
      on: '2023-10-05',
    })
    expect(nextMoment({ ...planned, outcome: 'stop' })).toBeNull()
    expect(standingOf(planned, '2023-09-01')).toBe('running')
    expect(standingOf(planned, '2023-09-02')).toBe('late')
    expect(standingOf({ ...planned, outcome: 'goOn' }, '2024-01-01')).toBe('decided')
    expect(standingOf({ outcome: null, decideOn: null, followUps: [] }, '2024-01-01')).toBe('running')
  })

  test('is of something, and asks something', () => {
    expect(errorsOf(startEvaluationForm, { agendaId: id, on: '', title: '', question: ' ' })).toEqual(['on', 'question', 'title'])
    expect(errorsOf(startEvaluationForm, { agendaId: id, on: 'agenda', title: 'Pilot', question: 'Helpt het?' })).toEqual([])
    expect(errorsOf(startEvaluationForm, { agendaId: id, on: 'activity:x', title: 'Pilot', question: 'Helpt het?' })).toEqual(['on'])
  })

  test('a measurement and its day come together', () => {
    const given = { evaluationId: id, measurementId: '', plannedOn: '2023-09-01' }
    expect(errorsOf(followUpForm, given)).toEqual([])
    expect(errorsOf(followUpForm, { ...given, measuredOn: '1-6-2023' })).toEqual(['finding'])
    expect(errorsOf(followUpForm, { ...given, finding: 'Het helpt.' })).toEqual(['measuredOn'])
  })

  test('one decides with a reason, by a decision or else by a body on a day', () => {
    const given = { evaluationId: id, version: '1', outcome: 'stop', reason: 'Te duur.' }
    expect(errorsOf(decideEvaluationForm, given)).toEqual(['bodyName', 'decidedOn'])
    expect(errorsOf(decideEvaluationForm, { ...given, decisionId: id })).toEqual([])
    expect(errorsOf(decideEvaluationForm, { ...given, bodyName: 'PHO', decidedOn: '1-6-2023' })).toEqual([])
    expect(errorsOf(decideEvaluationForm, { ...given, decisionId: id, reason: '', outcome: '' })).toEqual(['outcome', 'reason'])
    const lapses = { ...given, decisionId: id, lapses: 'on', partVersion: '1' }
    expect(errorsOf(decideEvaluationForm, lapses)).toEqual([])
    expect(errorsOf(decideEvaluationForm, { ...lapses, outcome: 'adjust' })).toEqual(['lapses'])
  })
})

describe('a story', () => {
  test('is told with consent, after a colleague read it over', () => {
    expect(storyState({ consentGiven: false, isReadOver: true })).toBe('awaitsConsent')
    expect(storyState({ consentGiven: true, isReadOver: false })).toBe('awaitsReader')
    expect(storyState({ consentGiven: true, isReadOver: true })).toBe('told')
  })

  test('with consent says when and how that was given', () => {
    const story = { blockId: id, storyId: '', text: 'Het werkte.', teller: 'een ouder' }
    expect(errorsOf(storyForm, story)).toEqual([])
    expect(errorsOf(storyForm, { ...story, consentGiven: 'on' })).toEqual(['consentHow', 'consentOn'])
    expect(errorsOf(storyForm, { ...story, consentGiven: 'on', consentOn: '1-6-2023', consentHow: 'op papier' })).toEqual([])
  })
})
