import { beforeAll, describe, expect, test } from 'vitest'
import { reportProgress } from '@/lib/commands/report-progress'
import { read } from '@/lib/db/transaction'
import { untilChanged } from '@/lib/db/until-changed'
import type { Viewer } from '@/lib/policy/viewer'
import { readActivityList } from '@/lib/forms/activity-list'
import { getActivities } from '@/lib/queries/activities'
import { getDashboard } from '@/lib/queries/dashboard'
import { getOverview } from '@/lib/queries/overview'
import { regionPage } from '@/lib/queries/region-page'
import { query } from '@/scripts/database'
import { aSession } from '../support/accounts'
import { superuserUrl } from '../support/database'
import { aPerson, aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

// What a page read is kept until something changes (docs/besluiten/0079). These tests try to see something old, or something of somebody else.

const now = new Date('2023-06-05T10:00:00Z')
let region: TestRegion
let other: TestRegion
let alderman: Viewer
let colleague: Viewer
let officer: Viewer

beforeAll(async () => {
  region = await aRegion('onthouden')
  other = await aRegion('onthouden-buur')
  alderman = await aPersonWith('boardMember', { regionId: region.id })
  colleague = await aPersonWith('boardMember', { regionId: region.id })
  officer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
})

const sight = async (viewer: Viewer, at = now) =>
  (await regionPage(viewer, { region: region.slug, now: at }, async () => null))!.frame.sight
const report = (trackId: string, version: number, done: string, viewer: Viewer = officer) =>
  reportProgress(viewer, {
    ...{ trackId, version, now },
    progress: {
      lifecycle: 'running',
      light: 'onTrack',
      done,
      next: '',
      cause: '',
      consequence: '',
      measure: '',
      expectedOn: null,
      expectedPrecision: null,
    },
  })
const overview = async (viewer: Viewer) => (await getOverview(viewer, region.slug, now))!.content
const list = async (viewer: Viewer, asked: Record<string, string> = {}) =>
  (await getActivities(viewer, { region: region.slug, agenda: '2022-2025', now }, readActivityList(asked)))!.content
const dashboard = async (viewer: Viewer) => (await getDashboard(viewer, { region: region.slug, agenda: '2022-2025', now }))!.content

describe('what was read is given again', () => {
  test('to everybody with the same roles, as long as nothing changes', async () => {
    const first = await overview(alderman)
    expect(await overview(alderman)).toBe(first)
    expect(await overview(colleague)).toBe(first)
    expect((await list(colleague)).rows).toBe((await list(alderman)).rows)
    expect((await dashboard(colleague)).kpis).toBe((await dashboard(alderman)).kpis)
  })

  test('also after somebody signed in', async () => {
    const before = await sight(alderman)
    await aSession(alderman.userId!)
    expect(await sight(alderman)).toBe(before)
  })

  test('and nobody who draws it can change it', async () => {
    const { rows } = await list(alderman)
    expect(() => Object.assign(rows[0]!, { title: 'x' })).toThrow(TypeError)
    expect(() => (rows as unknown[]).pop()).toThrow(TypeError)
  })

  test('and not more than 400 answers are kept, those that were asked longest ago go first', async () => {
    let asked = 0
    const ask = (name: number) => untilChanged('x', [name], async () => ++asked)
    for (let name = 0; name < 400; name++) await ask(name)
    await ask(0)
    await ask(400)
    expect(await ask(0)).toBe(1)
    expect(await ask(1)).toBe(402)
  })
})

describe('what was read is asked again', () => {
  test('as soon as somebody reported progress', async () => {
    const before = await overview(alderman)
    expect(before.counts.onTrack).toBe(0)
    expect(await report(region.tracks.north.id, 1, 'Er is gesproken.')).toMatchObject({ ok: true })
    expect((await overview(alderman)).counts.onTrack).toBe(1)
    expect((await list(alderman, { licht: 'op-schema' })).total).toBe(1)
    expect((await dashboard(alderman)).progress!.municipalities[0]!.reported).toBe(1)
  })

  test('as soon as a person has another name', async () => {
    const lead = await aPerson()
    const named = { ...{ regionId: region.id, ambitionId: region.ambition.id, userId: lead.userId }, role: 'officialLead' as const }
    await asOwner((tx) =>
      tx.lead.create({ data: { ...named, position: 1, function: 'beleidsambtenaar', validFrom: new Date('2022-01-01') } }),
    )
    expect((await overview(alderman)).ambitions[0]!.leads[0]!.person).toBe(lead.name)
    await asOwner((tx) => tx.user.update({ where: { id: lead.userId }, data: { name: 'Nieuwe Naam' } }))
    expect((await overview(alderman)).ambitions[0]!.leads[0]!.person).toBe('Nieuwe Naam')
  })

  test('the next day', async () => {
    expect(await sight(alderman, new Date('2023-06-06T10:00:00Z'))).not.toBe(await sight(alderman))
  })

  test('for who has other roles', async () => {
    const reader = await aPersonWith('reader', { regionId: region.id })
    expect(await sight(reader)).not.toBe(await sight(alderman))
    expect(await sight(officer)).not.toBe(await sight(alderman))
    expect((await dashboard(reader)).progress).toBeNull()
  })

  test('not when something changes in another region', async () => {
    const before = await sight(alderman)
    const theirs = await aPersonWith('policyOfficer', { regionId: other.id, municipalityId: other.north.id })
    const named = await sight(alderman)
    expect(named).not.toBe(before) // a new account is of the installation
    expect(await report(other.tracks.north.id, 1, 'Er is gesproken.', theirs)).toMatchObject({ ok: true })
    expect(await sight(alderman)).toBe(named)
  })
})

test('what Postgres shows to one person only is never kept: a meeting of a work group shows to its members', async () => {
  const [member, outsider] = await Promise.all(
    ['kompas', 'anker'].map(async (slug) => {
      const person = await aPerson()
      await asOwner(async (tx) => {
        const own = { regionId: region.id }
        const body = await tx.body.create({ data: { ...own, slug, name: slug, aliases: [], kind: 'workgroup', purpose: '' } })
        const seat = { ...own, bodyId: body.id, userId: person.userId, function: 'lid', validFrom: new Date('2022-01-01') }
        await tx.bodyMember.create({ data: seat })
        if (slug === 'kompas') await tx.meeting.create({ data: { ...own, bodyId: body.id, heldOn: new Date('2023-06-20') } })
      })
      return (await aSession(person.userId)).viewer
    }),
  )
  expect(member!.grants).toEqual(outsider!.grants)
  expect((await dashboard(member!)).nextMeetings.map(({ name }) => name)).toEqual(['kompas'])
  expect((await dashboard(outsider!)).nextMeetings).toEqual([])
})

test('start page and list read no table of which Postgres shows rows to one person only', async () => {
  const personal = (await query(
    superuserUrl,
    `SELECT DISTINCT tablename AS name FROM pg_policies WHERE cmd IN ('SELECT', 'ALL') AND qual ~ 'actor_id|own_body_ids|keeps_meetings'`,
  )) as { name: string }[]
  expect(personal.map(({ name }) => name)).toContain('Meeting')
  for (const { name } of personal) await query(superuserUrl, `REVOKE SELECT ON "${name}" FROM koersvast_app`)
  await report(region.tracks.south.id, 1, 'Opnieuw gelezen.', await aPersonWith('programmeManager', { regionId: region.id }))
  await expect(read(alderman, (tx) => tx.meeting.count())).rejects.toThrow('permission denied')
  await expect(dashboard(alderman)).rejects.toThrow('permission denied')
  expect((await overview(alderman)).counts.onTrack).toBe(2)
  expect((await list(alderman)).total).toBe(2)
})
