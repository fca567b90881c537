import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { maintain } from '@/lib/db/maintenance'
import type { Tx } from '@/lib/db/transaction'
import { lifecycles, lights, missingExplanations } from '@/lib/domain/progress'
import { hashPassword, matchesPassword } from '@/lib/kernel/password'
import { roles as everyRole } from '@/lib/policy/viewer'
import { demoAccounts, demoPassword } from '@/seeds/demo-accounts'
import { loadRegion } from '@/seeds/load-region'
import { ownerUrl } from '@/tests/support/database'

const sourceOf = (region: string) => ({
  folder: path.resolve('seeds/regions', region),
  exampleFolder: path.resolve('seeds/examples', region),
})
const source = sourceOf('utrecht-west')
const look = <T>(work: (tx: Tx) => Promise<T>) => maintain(ownerUrl, 'test.looked', work)

beforeAll(() => loadRegion(ownerUrl, source))

describe('the example data', () => {
  test('mark the region as an example', async () => {
    expect(await look((tx) => tx.region.findFirstOrThrow())).toMatchObject({ isExample: true })
  })

  test('a second load changes nothing and keeps a password that was changed', async () => {
    const email = demoAccounts[0]!.email
    const passwordHash = await hashPassword('een heel ander wachtwoord')
    await look((tx) => tx.user.update({ where: { email }, data: { passwordHash } }))
    expect(await loadRegion(ownerUrl, source)).toEqual({ added: 0, changed: 0 })
    expect(await look((tx) => tx.user.findUniqueOrThrow({ where: { email } }))).toMatchObject({ passwordHash })
    const restored = await hashPassword(demoPassword)
    await look((tx) => tx.user.update({ where: { email }, data: { passwordHash: restored } }))
  })

  test('a load without them leaves them alone', async () => {
    expect(await loadRegion(ownerUrl, { folder: source.folder })).toEqual({ added: 0, changed: 0 })
  })

  test('every demo account, of each region, can sign in with the demo password', async () => {
    for (const region of ['utrecht-stad', 'zuidoost-utrecht']) await loadRegion(ownerUrl, sourceOf(region))
    for (const { email } of demoAccounts) {
      const { passwordHash } = await look((tx) => tx.user.findUniqueOrThrow({ where: { email } }))
      expect(await matchesPassword(demoPassword, passwordHash!)).toBe(true)
    }
  })

  test('agendas of regions are linked, said to be an example, as other regions see it', async () => {
    const links = await look(
      (tx) => tx.$queryRaw<{ from: string; link: { code: string; region: string } }[]>`
        SELECT g.region AS "from", l AS link FROM "Region" r, LATERAL (SELECT set_config('app.region_ids', ARRAY[r.id]::text, true)) mine,
               app.shared_agendas() g, jsonb_array_elements(g.ambitions) m, jsonb_array_elements(m -> 'links') l WHERE r.slug = 'utrecht-stad' ORDER BY 1`,
    )
    expect(links).toMatchObject([
      { from: 'Utrecht West', link: { code: '4.2b', region: 'Zuidoost Utrecht' } },
      { from: 'Zuidoost Utrecht', link: { code: '01', region: 'Utrecht West' } },
    ])
    const remarks = await look((tx) => tx.agendaLink.findMany({ where: { activity: { code: { in: ['4.2b', '01'] } } } }))
    for (const { remark } of remarks) expect(remark).toMatch(/^Voorbeeld, verzonnen/)
  })

  test('say what the region agreed beforehand, at meetings with other regions, by somebody who speaks there', async () => {
    const said = await look((tx) =>
      tx.consultation.findMany({
        include: { author: true, item: { include: { meeting: { include: { body: true } } } } },
        orderBy: { consultedOn: 'asc' },
      }),
    )
    expect(said.map(({ author, item }) => [item.meeting.body.kind, item.meeting.status, author.email])).toEqual([
      ['supraregional', 'closed', 'programma@utrecht-west.example'],
      ['supraregional', 'planned', 'wethouder@oudewater.example'],
      ['supraregional', 'planned', 'wethouder@woerden.example'],
    ])
  })

  test('every meeting that is over was closed with who was there, and one to come has its time, its place and what is always on it', async () => {
    const meetings = await look((tx) =>
      tx.meeting.findMany({
        where: { body: { name: 'PHO Utrecht West' } },
        include: { items: true, attendance: true },
        orderBy: { heldOn: 'asc' },
      }),
    )
    const today = new Date('2023-06-05')
    for (const { heldOn, status, attendance } of meetings.filter((meeting) => meeting.heldOn < today)) {
      expect([heldOn, status]).toEqual([heldOn, 'closed'])
      expect(attendance.filter(({ isPresent }) => isPresent).length).toBeGreaterThan(2)
    }
    const next = meetings.find(({ heldOn }) => heldOn >= today)!
    expect(next).toMatchObject({ heldOn: new Date('2023-07-06'), status: 'planned', startsAt: '15:00', place: 'Stadhuis Woerden' })
    for (const { items } of meetings) expect(items.filter(({ isFixed }) => isFixed)).toHaveLength(3)
    const over = await look((tx) => tx.meeting.count({ where: { status: 'planned', heldOn: { lt: today } } }))
    expect(over).toBe(0)
  })

  test('every role occurs', async () => {
    const roles = await look(
      (tx) => tx.$queryRaw<{ role: string }[]>`SELECT DISTINCT g.role::text FROM "User" u, app.effective_grants(u.id) g`,
    )
    expect(new Set(roles.map(({ role }) => role))).toEqual(new Set(everyRole))
  })

  test('nobody has an address that could exist', async () => {
    const users = await look((tx) => tx.user.findMany())
    for (const { email } of users) expect(email).toMatch(/\.example$/)
  })
})

describe('every update', () => {
  const histories = () =>
    look((tx) =>
      tx.activityTrack.findMany({
        where: { activity: { agenda: { slug: '2022-2025' } } },
        include: {
          activity: true,
          municipality: true,
          lastUpdate: true,
          updates: { orderBy: { number: 'asc' }, include: { period: true, author: true } },
        },
      }),
    )

  test('is numbered from 1 without gaps, in the order of time, within its period', async () => {
    for (const { updates } of await histories()) {
      expect(updates.map(({ number }) => number)).toEqual(updates.map((_, i) => i + 1))
      expect(updates.map(({ reportedAt }) => reportedAt.getTime())).toEqual(
        updates.map(({ reportedAt }) => reportedAt.getTime()).sort((a, b) => a - b),
      )
      for (const { reportedAt, period } of updates) {
        expect(reportedAt >= period!.opensOn).toBe(true)
        expect(reportedAt.getTime()).toBeLessThan(period!.closesOn.getTime() + 24 * 3600 * 1000)
        expect(reportedAt < new Date('2023-06-05T00:00:00+02:00')).toBe(true)
      }
    }
  })

  test('explains a risk, and a confirmation repeats the one before it', async () => {
    for (const { updates } of await histories()) {
      updates.forEach((update, i) => {
        expect(missingExplanations(update)).toEqual([])
        expect(update.authorFunction).toBe(update.author.function)
        if (update.kind === 'change') return
        const { lifecycle, light, done, next, cause, consequence, measure, expectedOn, expectedPrecision } = updates[i - 1]!
        expect(update).toMatchObject({ lifecycle, light, done, next, cause, consequence, measure, expectedOn, expectedPrecision })
      })
    }
  })

  test('is what its track says when it is the last', async () => {
    for (const track of await histories()) {
      const last = track.updates.at(-1)!
      const { lifecycle, light, expectedOn, expectedPrecision } = last
      expect(track).toMatchObject({
        lifecycle,
        light,
        expectedOn,
        expectedPrecision,
        lastUpdateId: last.id,
        lastPeriodId: last.periodId,
        lastKind: last.kind,
      })
      expect(track).toMatchObject({ version: track.updates.length + 1, confirmedAt: last.reportedAt })
      expect(track.changedAt).toEqual(track.updates.findLast(({ kind }) => kind === 'change')!.reportedAt)
    }
  })

  test('comes from somebody of that municipality where the activity is local', async () => {
    for (const { municipality, updates } of await histories()) {
      if (municipality) for (const { authorFunction } of updates) expect(authorFunction).toContain(municipality.name)
    }
  })

  test('together they show everything the app has to show', async () => {
    const tracks = await histories()
    const updates = tracks.flatMap((track) => track.updates)
    const now = tracks.map(({ lifecycle, light, lastUpdate }) => ({ lifecycle, light, lastUpdate }))
    expect(updates.length).toBeGreaterThan(200)
    expect(new Set(updates.filter(({ kind }) => kind === 'change').map(({ done }) => done)).size).toBeGreaterThan(150)
    expect(new Set(now.map(({ light }) => light))).toEqual(new Set(lights))
    expect(new Set(now.map(({ lifecycle }) => lifecycle))).toEqual(new Set(lifecycles))
    const inOpenPeriod = tracks.filter((track) => track.updates.some(({ period }) => period!.slug === '2023-1')).length / tracks.length
    expect(inOpenPeriod).toBeGreaterThan(0.55)
    expect(inOpenPeriod).toBeLessThan(0.75)
    const overdue = tracks.filter(({ activity, lifecycle }) => activity.code === '2.1a' && lifecycle !== 'completed')
    expect(overdue.length).toBeGreaterThan(0)
  })
})
