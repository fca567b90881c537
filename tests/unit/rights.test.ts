import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { canUpdateActivity, ownActivitiesOf, type TrackPlace } from '@/lib/policy/activity-policy'
import { keepsManager } from '@/lib/policy/people-policy'
import { startPageOf } from '@/lib/policy/region-policy'
import { roles, type Role } from '@/lib/policy/viewer'
import { rightsDocument } from '../support/rights-document'
import { holders, rights } from '../support/rights-table'
import { aViewer } from '../support/viewers'

describe.each(rights)('$act', ({ ask, may }) => {
  test.each(roles)('%s', (role) => {
    expect(ask(aViewer([holders[role]]))).toBe(may.includes(role))
  })

  test('somebody without a role', () => expect(ask(aViewer([]))).toBe(false))
})

test('docs/rechten.md says what this table says (npm run docs:rechten writes it)', () => {
  expect(readFileSync('docs/rechten.md', 'utf8')).toBe(rightsDocument())
})

const place: TrackPlace = {
  regionId: 'regio',
  agendaId: 'agenda',
  agendaStatus: 'adopted',
  ambitionId: 'ambitie 1',
  activityId: 'activiteit',
  municipalityId: null,
}

test('who leads one activity updates that one and no other of the ambition', () => {
  const lead = aViewer([{ role: 'lead', regionId: 'regio', activityId: 'activiteit' }])
  expect(canUpdateActivity(lead, place)).toBe(true)
  expect(canUpdateActivity(lead, { ...place, activityId: 'andere activiteit' })).toBe(false)
})

test('a role in one region gives nothing in another', () => {
  const stranger = aViewer([
    { role: 'programmeManager', regionId: 'andere regio' },
    { role: 'reader', regionId: 'regio' },
  ])
  expect(canUpdateActivity(stranger, place)).toBe(false)
})

test('on the list of an officer who also leads an ambition are the rows of both', () => {
  const officer = aViewer([holders.policyOfficer, holders.lead])
  expect(ownActivitiesOf(officer, 'regio')).toEqual({
    municipalityIds: ['gemeente 1'],
    agendaIds: [],
    ambitionIds: ['ambitie 1'],
    activityIds: [],
  })
})

test.each<[Role, string]>([
  ['boardMember', 'overzicht'],
  ['programmeManager', 'programma'],
  ['programmeTeam', 'programma'],
  ['secretary', 'programma'],
  ['policyOfficer', 'beleidsoverleg'],
  ['lead', 'mijn-updates'],
  ['workgroupMember', 'mijn-updates'],
  ['dataAnalyst', 'overzicht'],
  ['reader', 'agenda'],
])('the start page of %s is %s', (role, page) => {
  expect(startPageOf(aViewer([holders[role]]), 'regio')).toBe(page)
})

test.each<[string, { id: string; role: Role; getsIn: boolean }[], boolean]>([
  ['nobody else manages', [], false],
  ['the other manager was invited and never came', [{ id: 'other', role: 'programmeManager', getsIn: false }], false],
  ['the other one who gets in has another role', [{ id: 'other', role: 'secretary', getsIn: true }], false],
  ['another manager gets in', [{ id: 'other', role: 'programmeManager', getsIn: true }], true],
])('a region keeps a manager who gets in: %s', (_, others, keeps) => {
  expect(keepsManager([{ id: 'own', role: 'programmeManager', getsIn: true }, ...others], 'own')).toBe(keeps)
})
