import { beforeEach, describe, expect, test } from 'vitest'
import { addAgendaItem } from '@/lib/commands/add-agenda-item'
import { confirmUnchanged } from '@/lib/commands/confirm-unchanged'
import { keepMeasure } from '@/lib/commands/keep-measure'
import { raiseBottleneck } from '@/lib/commands/raise-bottleneck'
import { raiseRisk } from '@/lib/commands/raise-risk'
import { reportProgress } from '@/lib/commands/report-progress'
import { openLog } from '@/lib/commands/structure-lock'
import { readActivityList } from '@/lib/forms/activity-list'
import { readBottleneckList } from '@/lib/forms/bottleneck-list'
import type { Progress } from '@/lib/domain/progress'
import type { Viewer } from '@/lib/policy/viewer'
import { getActivities } from '@/lib/queries/activities'
import { getBody } from '@/lib/queries/body'
import { getBodyMeeting } from '@/lib/queries/body-meeting'
import { getBottlenecks } from '@/lib/queries/bottlenecks'
import { getMilestones } from '@/lib/queries/milestones'
import { getRisks } from '@/lib/queries/risks'
import { getSources } from '@/lib/queries/sources'
import { AppLogin } from '../support/app-login'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

let serial = 0
let region: TestRegion
let officer: Viewer & { userId: string }
let manager: Viewer & { userId: string }
const now = new Date('2023-06-05T10:00:00Z')

beforeEach(async () => {
  region = await aRegion(`vers-${++serial}`)
  officer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
  manager = await aPersonWith('programmeManager', { regionId: region.id })
})

const progress: Progress = {
  lifecycle: 'running',
  light: 'onTrack',
  ...{ done: 'Gestart.', next: '', cause: '', consequence: '', measure: '', expectedOn: null, expectedPrecision: null },
}
const list = async (query: Record<string, string> = {}) =>
  (await getActivities(officer, { region: region.slug, agenda: '2022-2025', now }, readActivityList(query)))!.content.rows

test('the list of activities says who said or confirmed something last, and what nobody touched since a day', async () => {
  await reportProgress(officer, { trackId: region.tracks.regional.id, version: 1, progress, now: new Date('2023-03-01T10:00:00Z') })
  const track = async () => (await list())[0]!.tracks[0]!
  expect(await track()).toMatchObject({ touchedBy: officer.function, confirmedAt: expect.stringContaining('2023-03-01') })
  await confirmUnchanged({ ...manager, function: 'programmamanager' }, { trackId: region.tracks.regional.id, version: 2, now })
  expect(await track()).toMatchObject({ touchedBy: 'programmamanager', confirmedAt: expect.stringContaining('2023-06-05') })
  expect((await list({ sinds: '1-6-2023' })).map(({ code }) => code)).toEqual(['1.1b'])
})

test('who changed something last is for everybody who works in the region; what moved along nobody changed', async () => {
  const login = await AppLogin.open()
  const touched = async (viewer: { userId: string | null }) =>
    (await login.as(viewer, `SELECT app.last_touch('Body', $1) AS touched`, [region.board.id])).rows[0].touched
  expect(await touched(officer)).toBeNull()
  const change = (set: string) =>
    asOwner(async (tx) => {
      await tx.$executeRaw`SELECT app.begin(${manager.userId}::uuid, 'test', 'body.changed')`
      await tx.$executeRawUnsafe(`UPDATE "Body" SET ${set} WHERE id = '${region.board.id}'`)
    })
  await change(`version = 2`)
  expect(await touched(officer)).toBeNull()
  await change(`purpose = 'Besluiten'`)
  expect(await touched(officer)).toMatchObject({ by: manager.name })
  expect((await getBody(officer, { region: region.slug, body: 'pho', now }))!.content!.touched).toMatchObject({ by: manager.name })
  expect(await touched(await aPersonWith('reader', { regionId: region.id }))).toBeNull()
  const elsewhere = await aRegion(`vers-elders-${serial}`)
  expect(await touched(await aPersonWith('programmeManager', { regionId: elsewhere.id }))).toBeNull()
  await login.close()
})

describe('who touched last, and when', () => {
  const address = () => ({ region: region.slug, agenda: '2022-2025', now })
  const today = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/)
  const by = (person: Viewer) => ({ by: person.name, on: today })

  test('of a risk is who weighed it or kept one of its measures; a list tells what nobody touched since a day', async () => {
    const text = { category: 'content', title: 'Te weinig plekken', description: '', ambitionId: null, isConfidential: false } as const
    const raised = await raiseRisk(officer, { agendaId: region.agenda.id, text: { ...text, probability: 3, size: 3 }, note: '', now })
    if (!raised.ok) throw new Error(raised.failure)
    const look = async (viewer: Viewer = officer, untouchedSince?: string) =>
      (await getRisks(viewer, { ...address(), untouchedSince }))!.content.risks
    const [risk] = await look()
    expect(risk!.touched).toEqual(by(officer))
    const measure = { text: 'Werven', ownerFunction: 'manager', ownerId: null, dueOn: null, doneOn: null }
    expect(await keepMeasure(manager, { riskId: risk!.id, measure: null, text: measure })).toMatchObject({ ok: true })
    expect((await look())[0]!.touched).toEqual(by(manager))
    expect(await look(officer, '2022-01-01')).toEqual([])
    expect(await look(officer, '2999-01-01')).toHaveLength(1)
  })

  test('of a meeting is who changed it or its agenda', async () => {
    const meeting = await asOwner((tx) =>
      tx.meeting.create({ data: { regionId: region.id, bodyId: region.board.id, heldOn: new Date('2023-06-20') } }),
    )
    const look = async () =>
      (await getBodyMeeting(officer, { region: region.slug, body: 'pho', day: '2023-06-20', now }))!.content!.meeting.touched
    expect(await look()).toBeNull()
    const item = { kind: 'discuss', title: 'Wachttijden', text: '', broughtBy: '', minutes: null } as const
    expect(await addAgendaItem(officer, { meetingId: meeting.id, item })).toMatchObject({ ok: true })
    expect(await look()).toEqual(by(officer))
  })

  test('of a milestone and of a source is who brought or changed it, and readers do not see it', async () => {
    await asOwner(async (tx) => {
      await tx.$executeRaw`SELECT app.begin(${manager.userId}::uuid, 'test', 'agenda.imported')`
      await openLog(tx, manager, { id: region.agenda.id, regionId: region.id }, { action: 'imported', subject: 'bestand', now })
      const of = { regionId: region.id, agendaId: region.agenda.id }
      await tx.milestone.create({ data: { ...of, position: 1, title: 'Start', printed: 'na de zomer', status: 'planned' } })
      const document = await tx.sourceDocument.create({ data: { ...of, code: `V${serial}`, title: 'Agenda', year: 2022 } })
      await tx.sourceFigure.create({
        data: { regionId: region.id, documentId: document.id, position: 1, value: '3', subject: 'x', lines: '1' },
      })
    })
    expect((await getMilestones(officer, address()))!.content.map(({ touched }) => touched)).toEqual([by(manager)])
    expect((await getSources(officer, address()))!.content.map(({ touched }) => touched)).toEqual([by(manager)])
    const reader = await aPersonWith('reader', { regionId: region.id })
    expect((await getMilestones(reader, address()))!.content.map(({ touched }) => touched)).toEqual([null])
  })

  test('of a bottleneck filters the list too', async () => {
    const said = { title: 'Geen personeel', cause: 'a', consequence: 'b', needed: 'c', neededFrom: 'PHO', neededFromId: null, dueOn: null }
    const on = { kind: 'ambition', id: region.ambition.id } as const
    expect(await raiseBottleneck(officer, { on, updateId: null, text: said, now })).toMatchObject({ ok: true })
    const look = async (sinds: string) => (await getBottlenecks(officer, address(), readBottleneckList({ sinds })))!.content.total
    expect([await look('1-6-2023'), await look('6-6-2023')]).toEqual([0, 1])
  })
})
