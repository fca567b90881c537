import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addKpi } from '@/lib/commands/add-kpi'
import { makeAgenda } from '@/lib/commands/make-agenda'
import { removeDraftAgenda } from '@/lib/commands/remove-draft-agenda'
import { startVersion } from '@/lib/commands/start-version'
import type { Viewer } from '@/lib/policy/viewer'
import { AppLogin } from '../support/app-login'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'
import { anAgenda } from '../support/structure'

const now = new Date('2023-06-05T10:00:00Z')

let region: TestRegion
let manager: Viewer & { userId: string }
let login: AppLogin
let serial = 0

beforeAll(async () => {
  login = await AppLogin.open()
})
afterAll(() => login.close())

beforeEach(async () => {
  region = await aRegion(`concept-weg-${(serial += 1)}`)
  manager = await aPersonWith('programmeManager', { regionId: region.id })
})

const agendaWith = (slug: string) => asOwner((tx) => tx.agenda.findFirst({ where: { regionId: region.id, slug } }))

async function aDraftVersion() {
  const begun = await startVersion(manager, { agendaId: region.agenda.id, title: 'Agenda daarna', startYear: 2026, endYear: 2027, now })
  if (!begun.ok) throw new Error(begun.failure)
  const draft = (await agendaWith(begun.value))!
  const kpi = { on: null, number: 'K1', name: 'Verblijf', unit: 'jeugdigen', direction: 'down' as const, why: '' }
  await addKpi(manager, { agendaId: draft.id, kpi })
  return draft
}

test('a draft goes as a whole, the version before it stays as it was, and the trail keeps what was in it', async () => {
  const draft = await aDraftVersion()
  const before = await asOwner((tx) => tx.activity.count({ where: { agendaId: region.agenda.id } }))
  expect(await removeDraftAgenda(manager, { agendaId: draft.id, now })).toEqual({ ok: true, value: null })
  expect(await agendaWith(draft.slug)).toBeNull()
  expect(await asOwner((tx) => tx.activity.count({ where: { agendaId: region.agenda.id } }))).toBe(before)
  const gone = await asOwner((tx) => tx.auditEvent.findMany({ where: { regionId: region.id, event: 'agenda.removed', action: 'delete' } }))
  expect(new Set(gone.map(({ object }) => object))).toEqual(
    new Set(['Agenda', 'Ambition', 'Result', 'Activity', 'ActivityTrack', 'AmbitionLineage', 'ActivityLineage', 'StructureChange', 'Kpi']),
  )
  expect(gone.find(({ object }) => object === 'Agenda')).toMatchObject({ actorId: manager.userId, before: { title: 'Agenda daarna' } })
  expect(await startVersion(manager, { agendaId: region.agenda.id, title: 'Opnieuw', startYear: 2026, endYear: 2027, now })).toMatchObject({
    ok: true,
  })
})

test('an agenda that was adopted or reported on stays, also where the login of the app tries it itself', async () => {
  expect(await removeDraftAgenda(manager, { agendaId: region.agenda.id, now })).toEqual({ ok: false, failure: 'not-draft' })
  const tried = `SELECT app.remove_draft_agenda($1)`
  await expect(login.as(manager, tried, [region.agenda.id])).rejects.toMatchObject({ code: '23514' })

  const draft = await aDraftVersion()
  const track = await asOwner((tx) => tx.activityTrack.findFirstOrThrow({ where: { activity: { agendaId: draft.id } } }))
  await asOwner(async (tx) => {
    const said = await tx.progressUpdate.create({
      data: {
        regionId: region.id,
        trackId: track.id,
        number: 1,
        kind: 'change',
        lifecycle: 'running',
        light: 'onTrack',
        reportedAt: now,
        authorId: manager.userId,
        authorFunction: 'x',
      },
    })
    await tx.activityTrack.update({
      where: { id: track.id },
      data: {
        lifecycle: 'running',
        light: 'onTrack',
        lastUpdateId: said.id,
        lastKind: 'change',
        changedAt: now,
        confirmedAt: now,
        version: 2,
      },
    })
  })
  expect(await removeDraftAgenda(manager, { agendaId: draft.id, now })).toEqual({ ok: false, failure: 'has-updates' })
  await expect(login.as(manager, tried, [draft.id])).rejects.toMatchObject({ code: '23514' })
})

test('nobody but the programme manager removes a draft', async () => {
  const draft = await aDraftVersion()
  const officer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
  const reader = await aPersonWith('reader', { regionId: region.id })
  expect(await removeDraftAgenda(officer, { agendaId: draft.id, now })).toEqual({ ok: false, failure: 'not-allowed' })
  expect(await removeDraftAgenda(reader, { agendaId: draft.id, now })).toEqual({ ok: false, failure: 'not-found' })
  await expect(login.as(officer, 'SELECT app.remove_draft_agenda($1)', [draft.id])).rejects.toMatchObject({ code: '42501' })
  await expect(login.as(manager, 'DELETE FROM "Agenda" WHERE id = $1', [draft.id])).rejects.toMatchObject({ code: '42501' })
})

test('what something outside refers to stays whole', async () => {
  const begun = await makeAgenda(manager, { regionId: region.id, agenda: anAgenda, now })
  const draft = (await agendaWith(begun.ok ? begun.value : ''))!
  await asOwner((tx) =>
    tx.agendaLink.create({
      data: { regionId: region.id, agendaId: region.agenda.id, otherAgendaId: draft.id, name: 'Verwant', position: 1 },
    }),
  )
  expect(await removeDraftAgenda(manager, { agendaId: draft.id, now })).toEqual({ ok: false, failure: 'in-use' })
  expect(await agendaWith(draft.slug)).not.toBeNull()
})
