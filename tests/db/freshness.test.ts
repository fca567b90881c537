import { beforeEach, expect, test } from 'vitest'
import { confirmUnchanged } from '@/lib/commands/confirm-unchanged'
import { reportProgress } from '@/lib/commands/report-progress'
import { readActivityList } from '@/lib/forms/activity-list'
import type { Progress } from '@/lib/domain/progress'
import type { Viewer } from '@/lib/policy/viewer'
import { getActivities } from '@/lib/queries/activities'
import { getBody } from '@/lib/queries/body'
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
