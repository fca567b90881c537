import { beforeEach, describe, expect, test } from 'vitest'
import { addActionPoint } from '@/lib/commands/add-action-point'
import { changeDecision } from '@/lib/commands/change-decision'
import { finishActionPoint } from '@/lib/commands/finish-action-point'
import { moveActionPoint } from '@/lib/commands/move-action-point'
import { recordDecision } from '@/lib/commands/record-decision'
import type { AgreedAction, DecisionText } from '@/lib/domain/decisions'
import type { Viewer } from '@/lib/policy/viewer'
import { getAction, getActions } from '@/lib/queries/actions'
import { getDecision, getDecisions, getNewDecision } from '@/lib/queries/decisions'
import { getMeeting } from '@/lib/queries/meeting'
import { adoptReport, aPersonWith, aRegion, aReport, asOwner, type TestRegion } from '../support/regions'

let serial = 0
let region: TestRegion
let secretary: Viewer & { userId: string }
let officer: Viewer & { userId: string }
const now = new Date('2023-06-20T10:00:00Z')

beforeEach(async () => {
  region = await aRegion(`besluit-${++serial}`)
  secretary = await aPersonWith('secretary', { regionId: region.id })
  officer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
})

const decision = (given: Partial<DecisionText> = {}): DecisionText => ({
  ...{ title: 'Kosten van de proef', outcome: 'decided', text: 'De regio betaalt.', decidedOn: '2023-07-06', bodyName: 'PHO', mandate: '' },
  ...given,
})
const action = (given: Partial<AgreedAction> = {}): AgreedAction => ({
  ...{ kind: 'action', title: 'Maak een plan', ownerFunction: 'Ambtenaar Jeugd', ownerId: null, promisedTo: '', dueOn: null },
  ...given,
})
const free = (on: string | null = null, reportId: string | null = null) => ({ agendaId: region.agenda.id, reportId, on })
const record = (viewer: Viewer, subject: Parameters<typeof recordDecision>[1]['subject'], given: Partial<DecisionText> = {}) =>
  recordDecision(viewer, { subject, decision: decision(given), now })
const decisions = () => asOwner((tx) => tx.decision.findMany({ where: { regionId: region.id }, orderBy: { number: 'asc' } }))
const actions = () => asOwner((tx) => tx.actionPoint.findMany({ where: { regionId: region.id }, orderBy: { number: 'asc' } }))

describe('recording what the board decided', () => {
  test('hangs the decision on what was asked, numbers it and leaves a trail', async () => {
    const report = await aReport(region)
    expect(await record(secretary, { requestId: report.requests[0]!.id })).toEqual({ ok: true, value: 1 })
    const [saved] = await decisions()
    expect(saved).toMatchObject({
      ...{ number: 1, requestId: report.requests[0]!.id, reportId: report.id, ambitionId: region.ambition.id, agendaId: region.agenda.id },
      ...{ outcome: 'decided', bodyName: 'PHO', recordedById: secretary.userId, recordedFunction: 'ambtenaar Jeugd', version: 1 },
    })
    const trail = await asOwner((tx) => tx.auditEvent.findMany({ where: { objectId: saved!.id } }))
    expect(trail).toMatchObject([{ event: 'decision.recorded', actorId: secretary.userId, object: 'Decision' }])
  })

  test('on its own may be about an ambition, a result or all of it', async () => {
    for (const on of [null, '1', '1.1']) expect((await record(secretary, free(on))).ok).toBe(true)
    expect((await decisions()).map(({ ambitionId, resultId }) => [ambitionId !== null, resultId !== null])).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ])
    expect(await record(secretary, free('9'))).toEqual({ ok: false, failure: 'not-found' })
    expect(await record(secretary, free('1.9'))).toEqual({ ok: false, failure: 'not-found' })
  })

  test('is the secretary’s only; others write nothing', async () => {
    const report = await aReport(region)
    const other = await aPersonWith('secretary', { regionId: (await aRegion(`besluit-${++serial}`)).id })
    expect(await record(officer, { requestId: report.requests[0]!.id })).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await record(other, { requestId: report.requests[0]!.id })).toEqual({ ok: false, failure: 'not-found' })
    expect(await record(other, free())).toEqual({ ok: false, failure: 'not-found' })
    expect(await decisions()).toEqual([])
  })

  test('waits until the report lies before the board, and stops when it is adopted', async () => {
    const report = await aReport(region, { status: 'agreed' })
    const asked = { requestId: report.requests[0]!.id }
    expect(await record(secretary, asked)).toEqual({ ok: false, failure: 'not-before-board' })
    await asOwner((tx) => tx.region.update({ where: { id: region.id }, data: { reportNeedsOffering: false } }))
    expect((await record(secretary, asked)).ok).toBe(true)
    await adoptReport(region, report)
    expect(await record(secretary, free(null, report.id))).toEqual({ ok: false, failure: 'adopted' })
    expect(await decisions()).toHaveLength(1)
  })

  test('of two secretaries at once one decides on a question', async () => {
    const report = await aReport(region)
    const second = await aPersonWith('secretary', { regionId: region.id })
    const asked = { requestId: report.requests[0]!.id }
    const results = await Promise.all([record(secretary, asked), record(second, asked)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, failure: 'already-decided' })
    expect(await decisions()).toHaveLength(1)
  })

  test('numbers count up without gaps or doubles, also at once', async () => {
    const results = await Promise.all(Array.from({ length: 6 }, () => record(secretary, free())))
    expect(results.every(({ ok }) => ok)).toBe(true)
    expect((await decisions()).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
  })
})

describe('changing a decision', () => {
  test('raises the version; who saw an older one is told', async () => {
    await record(secretary, free())
    const { id } = (await decisions())[0]!
    const change = (version: number, text: string) =>
      changeDecision(secretary, { decisionId: id, version, decision: decision({ text }), now })
    expect(await change(1, 'De gemeenten betalen.')).toEqual({ ok: true, value: 1 })
    expect(await change(1, 'Niemand betaalt.')).toEqual({ ok: false, failure: 'stale' })
    expect(await decisions()).toMatchObject([{ text: 'De gemeenten betalen.', version: 2 }])
  })

  test('is refused to others and once the report is adopted', async () => {
    const report = await aReport(region)
    await record(secretary, { requestId: report.requests[0]!.id })
    await record(secretary, free(null, report.id))
    const all = await decisions()
    const change = (viewer: Viewer, decisionId: string) =>
      changeDecision(viewer, { decisionId, version: 1, decision: decision({ text: 'Anders.' }), now })
    expect(await change(officer, all[0]!.id)).toEqual({ ok: false, failure: 'not-allowed' })
    await adoptReport(region, report)
    for (const { id } of all) expect(await change(secretary, id)).toEqual({ ok: false, failure: 'adopted' })
    expect((await decisions()).map(({ text }) => text)).toEqual(['De regio betaalt.', 'De regio betaalt.'])
  })
})

describe('actions and commitments', () => {
  const decided = async () => {
    await record(secretary, free())
    return (await decisions())[0]!.id
  }

  test('hang on a decision, agreed on its day, and are numbered at once without gaps or doubles', async () => {
    const decisionId = await decided()
    const all = await Promise.all(
      [action(), action({ kind: 'commitment', promisedTo: 'de raden', ownerId: officer.userId, dueOn: '2023-09-01' }), action()].map(
        (one) => addActionPoint(secretary, { origin: { decisionId }, action: one }),
      ),
    )
    expect(all.every(({ ok }) => ok)).toBe(true)
    const saved = await actions()
    expect(saved.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(saved.find(({ kind }) => kind === 'commitment')).toMatchObject({
      ...{ promisedTo: 'de raden', ownerId: officer.userId, agreedOn: new Date('2023-07-06'), dueOn: new Date('2023-09-01') },
    })
  })

  test('are added by those who keep the list, for somebody of the region', async () => {
    const decisionId = await decided()
    const stranger = await aPersonWith('secretary', { regionId: (await aRegion(`besluit-${++serial}`)).id })
    expect(await addActionPoint(officer, { origin: { decisionId }, action: action() })).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await addActionPoint(stranger, { origin: { decisionId }, action: action() })).toEqual({ ok: false, failure: 'not-found' })
    expect(await addActionPoint(secretary, { origin: { decisionId }, action: action({ ownerId: stranger.userId }) })).toEqual({
      ok: false,
      failure: 'owner-not-found',
    })
    expect(await actions()).toEqual([])
  })

  test('the owner says it is done; another officer does not, and nobody twice', async () => {
    const decisionId = await decided()
    await addActionPoint(secretary, { origin: { decisionId }, action: action({ ownerId: officer.userId }) })
    const { id: actionId } = (await actions())[0]!
    const other = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.south.id })
    const finish = (viewer: Viewer, version: number) => finishActionPoint(viewer, { actionId, version, note: 'Klaar.', now })
    expect(await finish(other, 1)).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await finish(officer, 1)).toEqual({ ok: true, value: 1 })
    expect(await finish(secretary, 1)).toEqual({ ok: false, failure: 'stale' })
    expect(await finish(secretary, 2)).toEqual({ ok: false, failure: 'already-done' })
    expect(await actions()).toMatchObject([{ doneOn: new Date('2023-06-20'), doneNote: 'Klaar.', version: 2 }])
  })

  test('a day is moved and an action opened again by those who keep the list', async () => {
    const decisionId = await decided()
    await addActionPoint(secretary, { origin: { decisionId }, action: action({ ownerId: officer.userId, dueOn: '2023-06-01' }) })
    const { id: actionId } = (await actions())[0]!
    await finishActionPoint(officer, { actionId, version: 1, note: 'Klaar.', now })
    const move = (viewer: Viewer, version: number, dueOn: string | null, reason = 'De scan is later klaar.') =>
      moveActionPoint(viewer, { actionId, version, dueOn, reason, now })
    expect(await move(officer, 2, null)).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await move(secretary, 2, '2023-10-01')).toEqual({ ok: true, value: 1 })
    expect(await move(secretary, 2, null)).toEqual({ ok: false, failure: 'stale' })
    expect(await actions()).toMatchObject([{ doneOn: null, doneNote: '', dueOn: new Date('2023-10-01'), version: 3 }])
    expect(await move(secretary, 3, '2023-10-01')).toEqual({ ok: false, failure: 'same-day' })
    expect(await move(secretary, 3, null, 'Wacht op het Rijk.')).toMatchObject({ ok: true })
    const { content } = (await getAction(officer, { region: region.slug, number: 1, now, draftOf: '' }))!
    const by = { movedBy: secretary.name, movedFunction: secretary.function, movedOn: '2023-06-20' }
    expect(content!.moves).toEqual([
      { number: 2, wasDueOn: '2023-10-01', dueOn: null, wasDoneOn: null, wasDoneNote: '', reason: 'Wacht op het Rijk.', ...by },
      {
        ...{ number: 1, wasDueOn: '2023-06-01', dueOn: '2023-10-01', wasDoneOn: '2023-06-20', wasDoneNote: 'Klaar.' },
        ...{ reason: 'De scan is later klaar.', ...by },
      },
    ])
    const quietly = asOwner(async (tx) => {
      await tx.$executeRaw`SELECT app.begin(${secretary.userId}::uuid, '192.0.2.1', 'test.tried')`
      await tx.$executeRaw`UPDATE "ActionPoint" SET "dueOn" = '2024-01-01' WHERE id = ${actionId}::uuid`
    })
    await expect(quietly).rejects.toThrow(/says why/)
  })
})

describe('what the pages show', () => {
  test('the meeting says what was asked and what was decided', async () => {
    const report = await aReport(region, { requests: ['Eén', 'Twee'] })
    await record(secretary, { requestId: report.requests[1]!.id })
    await record(secretary, free('1', report.id))
    const address = { region: region.slug, agenda: '2022-2025', period: '2023-1', now, draftOf: () => null }
    const { content } = (await getMeeting(secretary, address))!
    expect(content.requests.map(({ number, title, decision: made }) => [number, title, made?.number ?? null])).toEqual([
      [1, 'Eén', null],
      [2, 'Twee', 1],
    ])
    expect(content.others.map(({ number }) => number)).toEqual([2])
    expect(content).toMatchObject({ mayRecord: true, isBeforeBoard: true })
    expect(content.colleagues.map(({ id }) => id).toSorted()).toEqual([secretary.userId, officer.userId].toSorted())
    expect((await getMeeting(officer, address))!.content.mayRecord).toBe(false)
    expect(await getMeeting(secretary, { ...address, period: '2029-1' })).toBeNull()
  })

  test('the list of actions starts with what is overdue and ends with what is done', async () => {
    await record(secretary, free())
    const decisionId = (await decisions())[0]!.id
    for (const [title, dueOn] of [
      ['zonder dag', null],
      ['later', '2023-09-01'],
      ['te laat', '2023-06-01'],
      ['gedaan', '2023-05-01'],
    ] as const)
      await addActionPoint(secretary, {
        origin: { decisionId },
        action: action({ title, dueOn, ownerId: title === 'later' ? officer.userId : null }),
      })
    const done = (await actions()).find(({ title }) => title === 'gedaan')!
    await finishActionPoint(secretary, { actionId: done.id, version: 1, note: 'Klaar.', now })

    const titles = async (input: Partial<Parameters<typeof getActions>[2]> = {}, viewer: Viewer = officer) =>
      (await getActions(viewer, region.slug, { pagina: 1, ...input } as Parameters<typeof getActions>[2], now))!.content!.rows.map(
        ({ title }) => title,
      )
    expect(await titles()).toEqual(['te laat', 'later', 'zonder dag', 'gedaan'])
    expect(await titles({ stand: 'overdue' })).toEqual(['te laat'])
    expect(await titles({ stand: 'open' })).toEqual(['later', 'zonder dag'])
    expect(await titles({ stand: 'done' })).toEqual(['gedaan'])
    expect(await titles({ van: 'mij' })).toEqual(['later'])
    expect(await titles({ van: 'mij' }, secretary)).toEqual([])
    expect(await titles({ soort: 'commitment' })).toEqual([])
    expect(await titles({ zoek: '100%' })).toEqual([])
    expect(await titles({ zoek: 'LAAT' })).toEqual(['te laat'])
    const list = (await getDecisions(officer, region.slug, { pagina: 1 } as Parameters<typeof getDecisions>[2], now))!.content!
    expect(list.actions).toEqual({ overdue: 1, open: 2, done: 1 })
    expect(list.rows.map(({ number, actions: given }) => [number, given.length])).toEqual([[1, 4]])
  })

  test('nobody of another region, and no reader, sees any of it', async () => {
    await record(secretary, free())
    await addActionPoint(secretary, { origin: { decisionId: (await decisions())[0]!.id }, action: action() })
    const other = await aRegion(`besluit-${++serial}`)
    const stranger = await aPersonWith('secretary', { regionId: other.id })
    const reader = await aPersonWith('reader', { regionId: region.id })
    const one = { region: region.slug, number: 1, now, draftOf: '' }
    for (const viewer of [stranger, reader]) {
      expect((await getDecision(viewer, one))?.content ?? null).toBeNull()
      expect((await getAction(viewer, one))?.content ?? null).toBeNull()
      expect((await getNewDecision(viewer, { region: region.slug, now, draftOf: '' }))?.content ?? null).toBeNull()
    }
    const list = await getDecisions(stranger, other.slug, { pagina: 1 } as Parameters<typeof getDecisions>[2], now)
    expect(list!.content).toMatchObject({ total: 0, actions: { overdue: 0, open: 0, done: 0 } })
  })
})
