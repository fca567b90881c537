import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changeAgenda } from '@/lib/commands/change-agenda'
import { makeAgenda } from '@/lib/commands/make-agenda'
import { movePart } from '@/lib/commands/move-part'
import { removePart } from '@/lib/commands/remove-part'
import { reportProgress } from '@/lib/commands/report-progress'
import { restorePart } from '@/lib/commands/restore-part'
import { undoStructureChange } from '@/lib/commands/undo-structure-change'
import { withdrawPart } from '@/lib/commands/withdraw-part'
import { writeActivity } from '@/lib/commands/write-activity'
import { writeAmbition } from '@/lib/commands/write-ambition'
import { writeResult } from '@/lib/commands/write-result'
import type { Viewer } from '@/lib/policy/viewer'
import { getActivityPart } from '@/lib/queries/structure-part'
import { AppLogin } from '../support/app-login'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'
import { anActivity, anAgenda, anAmbition, aResult } from '../support/structure'

const now = new Date('2023-06-05T10:00:00Z')

let region: TestRegion
let manager: Viewer & { userId: string }
let officer: Viewer & { userId: string }
let login: AppLogin
let serial = 0

beforeAll(async () => {
  login = await AppLogin.open()
})
afterAll(() => login.close())

beforeEach(async () => {
  region = await aRegion(`opbouw-${(serial += 1)}`)
  manager = await aPersonWith('programmeManager', { regionId: region.id })
  officer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
  await asOwner((tx) =>
    tx.regionMembership.createMany({
      data: [region.north, region.south].map(({ id }) => ({ regionId: region.id, municipalityId: id, validFrom: new Date('2020-01-01') })),
    }),
  )
})

const agendaId = () => region.agenda.id
const activities = () => asOwner((tx) => tx.activity.findMany({ where: { agendaId: agendaId() }, orderBy: { position: 'asc' } }))
const codes = async () => (await activities()).map(({ code }) => code)
const add = (fields: Parameters<typeof anActivity>[0] = {}) =>
  writeActivity(manager, { agendaId: agendaId(), activity: null, fields: anActivity(fields), now })
const change = async (code: string, fields: Parameters<typeof anActivity>[0]) => {
  const { id, version } = (await activities()).find((activity) => activity.code === code)!
  return writeActivity(manager, { agendaId: agendaId(), activity: { id, version }, fields: anActivity({ code, ...fields }), now })
}
const changes = () => asOwner((tx) => tx.structureChange.findMany({ where: { agendaId: agendaId() }, orderBy: { number: 'asc' } }))
const undoLast = async (who = manager) => {
  const last = (await changes()).at(-1)!
  return undoStructureChange(who, { agendaId: agendaId(), changeId: last.id, now })
}
const report = (trackId: string, version = 1) =>
  reportProgress(officer, {
    ...{ trackId, version, now },
    progress: {
      ...{ lifecycle: 'running', light: 'onTrack', done: 'Gestart', next: '', cause: '', consequence: '', measure: '' },
      ...{ expectedOn: null, expectedPrecision: null },
    },
  })

describe('making an agenda', () => {
  test('begins as a draft with its own words, and a second one of the same years gets an address of its own', async () => {
    expect(await makeAgenda(manager, { regionId: region.id, agenda: anAgenda, now })).toEqual({ ok: true, value: '2026-2029' })
    expect(await makeAgenda(manager, { regionId: region.id, agenda: anAgenda, now })).toEqual({ ok: true, value: '2026-2029-v2' })
    const made = await asOwner((tx) => tx.agenda.findFirstOrThrow({ where: { regionId: region.id, slug: '2026-2029' } }))
    expect(made).toMatchObject({ status: 'draft', ambitionTerm: 'Speerpunt', activityTerms: 'Stappen' })
  })

  test('is for the programme manager of that region', async () => {
    const elsewhere = await aRegion(`elders-${serial}`)
    expect(await makeAgenda(officer, { regionId: region.id, agenda: anAgenda, now })).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await makeAgenda(manager, { regionId: elsewhere.id, agenda: anAgenda, now })).toEqual({ ok: false, failure: 'not-found' })
  })

  test('takes ambitions, results and activities, and reads the planning as it was printed', async () => {
    expect(await writeAmbition(manager, { agendaId: agendaId(), ambition: null, fields: anAmbition(), now })).toEqual({
      ok: true,
      value: '2',
    })
    expect(await writeResult(manager, { agendaId: agendaId(), place: { under: '2' }, fields: aResult, now })).toEqual({
      ok: true,
      value: '2.1',
    })
    const fields = {
      ...{ code: '2.1a', under: '2.1', elsewhere: 'Bescherming in Beweging', priority: 'high' as const, priorityBy: 'programmateam' },
      ...{
        phases: [{ scale: 'local' as const, title: 'Invoeren', planning: '2023 e.v.' }],
        parties: [{ name: 'Veilig Thuis', remark: null }],
      },
      ...{
        references: [{ code: '1.1a', printed: 'zie 1.1a', title: '', text: '' }],
        extraResults: ['1.1'],
        nationalLines: ['Actielijn 1'],
      },
      ...{
        links: [
          { name: `Agenda opbouw-${serial}`, remark: '', url: null },
          { name: 'FoodValley', remark: 'mei', url: 'https://foodvalley.example/agenda' },
        ],
      },
    }
    expect(await add(fields)).toEqual({ ok: true, value: '2.1a' })
    const [activity] = await asOwner((tx) =>
      tx.activity.findMany({
        where: { agendaId: agendaId(), code: '2.1a' },
        include: {
          phases: true,
          parties: { include: { organisation: true } },
          refersTo: true,
          extraResults: true,
          links: true,
          tracks: true,
        },
      }),
    )
    expect(activity).toMatchObject({
      ...{ planningPrinted: 'Jaarlijks in sept', planningKind: 'periodic', timesPerYear: 1, planningMonth: 9, priority: 'high' },
      ...{ phases: [{ title: 'Invoeren', start: new Date('2023-01-01') }], parties: [{ organisation: { name: 'Veilig Thuis' } }] },
      ...{
        refersTo: [{ targetId: region.regional.id }],
        extraResults: [{ resultId: region.result.id }],
        tracks: [{ municipalityId: null }],
      },
    })
    expect(activity!.links).toHaveLength(2)
    expect(await codes()).toEqual(['1.1a', '1.1b', '2.1a'])
  })

  test('says of a planning that can not be read that it can not be read', async () => {
    await add({ planningPrinted: 'Na de zomer' })
    expect((await activities()).at(-1)).toMatchObject({ planningPrinted: 'Na de zomer', planningKind: 'unreadable', planningDue: null })
  })

  test('keeps a step behind its activity and gives it a state of its own', async () => {
    await add({ code: '1.1a.1', under: '1.1a' })
    expect(await codes()).toEqual(['1.1a', '1.1a.1', '1.1b'])
    const [step] = await asOwner((tx) =>
      tx.activity.findMany({ where: { code: '1.1a.1', agendaId: agendaId() }, include: { tracks: true } }),
    )
    expect(step).toMatchObject({ parentId: region.regional.id, resultId: region.result.id, tracks: [{ lifecycle: 'notStarted' }] })
    expect(await change('1.1a', { under: '1.1b' })).toEqual({ ok: false, failure: 'has-steps' })
  })

  test.each([
    ['a code that is taken', { code: '1.1a' }, 'code-taken'],
    ['a place that is not there', { under: '7' }, 'unknown-place'],
    ['a reference to nothing', { references: [{ code: '9', printed: 'zie 9', title: '', text: '' }] }, 'unknown-reference'],
    ['a reference to itself', { references: [{ code: '1.1c', printed: 'zie 1.1c', title: '', text: '' }] }, 'unknown-reference'],
    ['an extra result that is not there', { extraResults: ['1'] }, 'unknown-result'],
  ])('refuses %s and writes nothing', async (_, fields, failure) => {
    expect(await add(fields)).toEqual({ ok: false, failure })
    expect(await codes()).toEqual(['1.1a', '1.1b'])
    expect(await changes()).toEqual([])
  })

  test('gives a municipality that does not take part its reason, and its state stays', async () => {
    const fields = {
      tracking: 'perMunicipality' as const,
      participants: [{ municipalityId: region.south.id, takesPart: false, reason: 'Eigen aanpak' }],
    }
    await change('1.1b', fields)
    const track = await asOwner((tx) => tx.activityTrack.findUniqueOrThrow({ where: { id: region.tracks.south.id } }))
    expect(track).toMatchObject({ participation: 'doesNotTakePart', participationReason: 'Eigen aanpak', version: 1 })
  })

  test('a municipality that joined since takes part once that is chosen, not before its first day, and keeps its place here when it leaves', async () => {
    const { id, name } = await asOwner((tx) =>
      tx.municipality.create({ data: { slug: `opbouw-laat-${serial}`, name: `Laat ${serial}`, cbsCode: `GM-laat-${serial}` } }),
    )
    await asOwner((tx) =>
      tx.regionMembership.create({
        data: { regionId: region.id, municipalityId: id, validFrom: new Date('2023-07-01'), validUntil: new Date('2023-12-31') },
      }),
    )
    const listed = async (day: string) => {
      const page = await getActivityPart(manager, { ...at, code: '1.1b', now: new Date(day), draftOf: '' })
      return page!.content.municipalities.map((one) => one.name)
    }
    const at = { region: region.slug, agenda: region.agenda.slug }
    const choose = async (day: string) => {
      const { id: activityId, version } = (await activities()).find(({ code }) => code === '1.1b')!
      const fields = anActivity({
        code: '1.1b',
        tracking: 'perMunicipality',
        participants: [{ municipalityId: id, takesPart: true, reason: '' }],
      })
      return writeActivity(manager, { agendaId: agendaId(), activity: { id: activityId, version }, fields, now: new Date(day) })
    }
    const tracks = () => asOwner((tx) => tx.activityTrack.count({ where: { activityId: region.local.id, municipalityId: id } }))
    expect(await listed('2023-06-30')).not.toContain(name)
    expect(await choose('2023-06-30')).toMatchObject({ ok: true })
    expect(await tracks()).toBe(0)
    expect(await listed('2023-07-01')).toContain(name)
    expect(await choose('2023-07-01')).toMatchObject({ ok: true })
    expect(await tracks()).toBe(1)
    expect(await listed('2024-01-01')).toContain(name)
    await undoLast()
    expect(await tracks()).toBe(0)
    expect(await listed('2024-01-01')).not.toContain(name)
  })

  test('follows an activity per municipality or as one, as long as nobody reported on it', async () => {
    expect(await change('1.1a', { tracking: 'perMunicipality' })).toMatchObject({ ok: true })
    expect(await asOwner((tx) => tx.activityTrack.count({ where: { activityId: region.regional.id } }))).toBe(2)
    await report(region.tracks.north.id)
    expect(await change('1.1b', { tracking: 'shared' })).toEqual({ ok: false, failure: 'has-updates' })
  })

  test('of two who change the same thing the second one hears it', async () => {
    const { id, version } = region.regional
    const both = () =>
      writeActivity(manager, { agendaId: agendaId(), activity: { id, version }, fields: anActivity({ code: '1.1a' }), now })
    expect([await both(), await both()]).toEqual([
      { ok: true, value: '1.1a' },
      { ok: false, failure: 'stale' },
    ])
    expect(await changeAgenda(manager, { agendaId: agendaId(), version: 9, agenda: anAgenda, now })).toEqual({
      ok: false,
      failure: 'stale',
    })
  })

  test('is not for an officer, and for another region the agenda is not there', async () => {
    const stranger = await aPersonWith('programmeManager', { regionId: (await aRegion(`vreemd-${serial}`)).id })
    const adding = (viewer: Viewer) => writeAmbition(viewer, { agendaId: agendaId(), ambition: null, fields: anAmbition(), now })
    expect(await adding(officer)).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await adding(stranger)).toEqual({ ok: false, failure: 'not-found' })
  })
})

describe('the order', () => {
  test('changes among what stands beside each other, and back', async () => {
    await add()
    await movePart(manager, { agendaId: agendaId(), part: { kind: 'activity', id: region.local.id }, place: 1, now })
    expect(await codes()).toEqual(['1.1b', '1.1a', '1.1c'])
    await undoLast()
    expect(await codes()).toEqual(['1.1a', '1.1b', '1.1c'])
  })

  test('of ambitions takes their activities along', async () => {
    await writeAmbition(manager, { agendaId: agendaId(), ambition: null, fields: anAmbition(), now })
    await add({ code: '2a', under: '2' })
    await movePart(manager, { agendaId: agendaId(), part: { kind: 'ambition', id: region.ambition.id }, place: 2, now })
    expect(await codes()).toEqual(['2a', '1.1a', '1.1b'])
  })
})

describe('what has updates', () => {
  const withdraw = (part: Parameters<typeof withdrawPart>[1]['part'], version = 1) =>
    withdrawPart(manager, { agendaId: agendaId(), part, version, reason: 'Geen geld meer', now })

  test('is not removed; what has none is, with everything that hangs on it', async () => {
    await report(region.tracks.regional.id)
    const seat = { function: 'Trekker', role: 'officialLead' as const, position: 1, validFrom: new Date('2022-01-01') }
    await asOwner((tx) => tx.lead.create({ data: { regionId: region.id, activityId: region.local.id, ...seat } }))
    const remove = (id: string) => removePart(manager, { agendaId: agendaId(), part: { kind: 'activity', id }, now })
    expect(await remove(region.regional.id)).toEqual({ ok: false, failure: 'has-updates' })
    expect(await remove(region.local.id)).toEqual({ ok: true, value: null })
    expect(await codes()).toEqual(['1.1a'])
    expect(await undoLast()).toEqual({ ok: true, value: null })
    expect(await codes()).toEqual(['1.1a', '1.1b'])
    expect(await asOwner((tx) => tx.activityTrack.count({ where: { activityId: region.local.id } }))).toBe(2)
    expect(await asOwner((tx) => tx.lead.count({ where: { activityId: region.local.id } }))).toBe(1)
  })

  test('is not removed either when something else refers to it', async () => {
    await asOwner((tx) =>
      tx.kpi.create({
        data: {
          ...{ regionId: region.id, agendaId: agendaId(), activityId: region.local.id, number: '1', position: 1 },
          ...{ name: 'KPI', unit: 'jeugdigen', direction: 'down' },
        },
      }),
    )
    const part = { kind: 'activity', id: region.local.id } as const
    expect(await removePart(manager, { agendaId: agendaId(), part, now })).toEqual({ ok: false, failure: 'in-use' })
    expect(await codes()).toEqual(['1.1a', '1.1b'])
  })

  test('lapses with a reason: each of its states says so, in the period that is open', async () => {
    await report(region.tracks.north.id)
    expect(await withdraw({ kind: 'ambition', id: region.ambition.id })).toEqual({ ok: true, value: null })
    const tracks = await asOwner((tx) => tx.activityTrack.findMany({ where: { regionId: region.id }, include: { lastUpdate: true } }))
    for (const track of tracks)
      expect(track).toMatchObject({
        lifecycle: 'dropped',
        lastPeriodId: region.period.id,
        lastUpdate: { done: 'Vervallen: Geen geld meer' },
      })
    expect(await activities()).toMatchObject([{ withdrawnReason: 'Geen geld meer' }, { withdrawnReason: 'Geen geld meer' }])
    expect(await withdraw({ kind: 'activity', id: region.local.id }, 2)).toEqual({ ok: false, failure: 'already-withdrawn' })
  })

  test('comes back with what lapsed with it, in the state it had', async () => {
    await report(region.tracks.north.id)
    await withdraw({ kind: 'activity', id: region.regional.id })
    await withdraw({ kind: 'result', id: region.result.id })
    const part = { kind: 'result', id: region.result.id } as const
    expect(await restorePart(manager, { agendaId: agendaId(), part, version: 2, now })).toEqual({ ok: true, value: null })
    const north = await asOwner((tx) => tx.activityTrack.findUniqueOrThrow({ where: { id: region.tracks.north.id } }))
    expect(north).toMatchObject({ lifecycle: 'running', light: 'onTrack' })
  })

  test('comes back when lapsing is taken back, and what was said stays said', async () => {
    await report(region.tracks.north.id)
    await withdraw({ kind: 'activity', id: region.local.id })
    expect(await undoLast()).toEqual({ ok: true, value: null })
    const updates = await asOwner((tx) =>
      tx.progressUpdate.findMany({ where: { trackId: region.tracks.north.id }, orderBy: { number: 'asc' } }),
    )
    expect(updates.map(({ lifecycle }) => lifecycle)).toEqual(['running', 'dropped', 'running'])
  })

  test('in a draft nothing lapses: nobody reports on it yet', async () => {
    await asOwner((tx) => tx.agenda.update({ where: { id: agendaId() }, data: { status: 'draft' } }))
    expect(await withdraw({ kind: 'activity', id: region.local.id })).toEqual({ ok: false, failure: 'is-draft' })
  })
})

describe('the history', () => {
  test('says who changed what and when, with every row before and after', async () => {
    await change('1.1a', { title: 'Anders', parties: [{ name: 'Veilig Thuis', remark: null }] })
    const [change1] = await asOwner((tx) => tx.structureChange.findMany({ where: { agendaId: agendaId() }, include: { rows: true } }))
    expect(change1).toMatchObject({
      ...{ number: 1, action: 'changed', subject: 'Activiteit 1.1a Anders', authorId: manager.userId, changedAt: now },
    })
    expect(change1!.rows).toMatchObject([
      { object: 'Activity', before: { title: 'Activiteit 1.1a' }, after: { title: 'Anders' } },
      { object: 'ActivityParty', before: null, after: { position: 1 } },
    ])
  })

  test('only the last change is taken back, then the one before it', async () => {
    await add()
    await change('1.1a', { title: 'Anders' })
    const [first, second] = await changes()
    const undo = (changeId: string) => undoStructureChange(manager, { agendaId: agendaId(), changeId, now })
    expect(await undo(first!.id)).toEqual({ ok: false, failure: 'not-last' })
    expect(await undo(second!.id)).toEqual({ ok: true, value: null })
    expect((await activities())[0]).toMatchObject({ title: 'Activiteit 1.1a', version: 3 })
    expect(await undo(second!.id)).toEqual({ ok: false, failure: 'not-last' })
  })

  test('an addition on which somebody reported since is not taken back', async () => {
    await asOwner((tx) => tx.agenda.update({ where: { id: agendaId() }, data: { version: 1 } }))
    await changeAgenda(manager, { agendaId: agendaId(), version: 1, agenda: { ...anAgenda, startYear: 2022, endYear: 2025 }, now })
    await add()
    const track = await asOwner((tx) => tx.activityTrack.findFirstOrThrow({ where: { activity: { code: '1.1c', agendaId: agendaId() } } }))
    await report(track.id)
    expect(await undoLast()).toEqual({ ok: false, failure: 'in-use' })
    expect(await codes()).toEqual(['1.1a', '1.1b', '1.1c'])
  })

  test('a change that is not logged does not stand, and an earlier one takes no more', async () => {
    await expect(login.as(manager, `UPDATE "Activity" SET title = 'x'`)).rejects.toMatchObject({ code: '42501' })
    await change('1.1a', { title: 'Anders' })
    const [earlier] = await changes()
    await login.client.query('BEGIN')
    await login.client.query('SELECT app.begin($1, $2, $3)', [manager.userId, '192.0.2.1', 'test.tried'])
    await login.client.query(`SELECT set_config('app.structure_change', $1, true)`, [earlier!.id])
    await expect(login.client.query(`UPDATE "Activity" SET title = 'x'`)).rejects.toMatchObject({ code: '42501' })
    await login.client.query('ROLLBACK')
    await expect(
      login.as(
        manager,
        `INSERT INTO "StructureChangeRow" ("regionId", "changeId", object) SELECT "regionId", id, 'Activity' FROM "StructureChange"`,
      ),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(login.as(manager, `UPDATE "StructureChange" SET subject = 'x'`)).rejects.toMatchObject({ code: '42501' })
    await expect(login.as(manager, 'SELECT app.undo_structure_change($1)', [earlier!.id])).rejects.toMatchObject({ code: '42501' })
  })
})
