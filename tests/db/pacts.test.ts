import { beforeEach, describe, expect, test } from 'vitest'
import { signPact } from '@/lib/commands/sign-pact'
import { writePact } from '@/lib/commands/write-pact'
import { digestOf } from '@/lib/domain/digest'
import type { Viewer } from '@/lib/policy/viewer'
import { getCalendar } from '@/lib/queries/calendar'
import { listDigestItems } from '@/lib/queries/digest'
import { getOverview } from '@/lib/queries/overview'
import { getPact, getPactNow } from '@/lib/queries/pacts'
import { getPerson } from '@/lib/queries/person'
import { AppLogin } from '../support/app-login'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

const now = new Date('2023-06-05T10:00:00Z')
let serial = 0
let region: TestRegion
let secretary: Viewer & { userId: string }
let alderman: Viewer & { userId: string }

beforeEach(async () => {
  region = await aRegion(`pamflet-${++serial}`)
  secretary = await aPersonWith('secretary', { regionId: region.id })
  alderman = await aPersonWith('boardMember', { regionId: region.id, municipalityId: region.north.id })
  const joined = { regionId: region.id, validFrom: new Date('2022-01-01') }
  const members = [region.north, region.south].map(({ id }) => ({ ...joined, municipalityId: id }))
  await asOwner((tx) => tx.regionMembership.createMany({ data: members }))
})

const text = { title: 'Werkafspraken', text: 'Wij overleggen elke maand.\nWij melden wat niet lukt.' }
const writeOne = (viewer: Viewer, seen = 0) => writePact(viewer, { agendaId: region.agenda.id, seen, ...text, now })
const look = async (viewer: Viewer = secretary) =>
  (await getPact(viewer, { region: region.slug, agenda: region.agenda.slug, now, draftOf: '' }))?.content ?? null
const sign = async (viewer: Viewer, municipalityId = region.north.id) =>
  signPact(viewer, { pactId: (await look())!.current!.id, municipalityId, now })

describe('working agreements', () => {
  test('are signed by an alderman for his own municipality, and everybody who works there sees who did and who did not', async () => {
    expect(await writeOne(alderman)).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await writeOne(secretary)).toEqual({ ok: true, value: 1 })
    expect(await writeOne(secretary)).toEqual({ ok: false, failure: 'stale' })
    expect(await getPactNow(secretary, region.agenda.id)).toEqual({ version: 1, ...text })
    expect(await getPactNow(await aPersonWith('reader', { regionId: region.id }), region.agenda.id)).toBeNull()
    expect(await sign(secretary)).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await sign(alderman, region.south.id)).toEqual({ ok: false, failure: 'not-allowed' })
    const both = await Promise.all([sign(alderman), sign(alderman)])
    expect(both.map((result) => (result.ok ? 'signed' : result.failure)).toSorted()).toEqual(['already', 'signed'])
    const officer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.south.id })
    expect(await look(officer)).toMatchObject({
      current: {
        number: 1,
        signatures: [{ municipality: region.north.name, name: alderman.name, function: alderman.function, on: '2023-06-05' }],
      },
      municipalities: [{ name: region.north.name }, { name: region.south.name }],
      ...{ mayWrite: false, signsFor: [] },
    })
    expect(await look(await aPersonWith('reader', { regionId: region.id }))).toBeNull()
    const trail = await asOwner((tx) => tx.auditEvent.findMany({ where: { regionId: region.id, object: 'PactSignature' } }))
    expect(trail.map(({ event, actorId }) => [event, actorId])).toEqual([['pact.signed', alderman.userId]])
  })

  test('that change are a new version, which is signed anew; what was signed before stays to be read', async () => {
    await writeOne(secretary)
    await sign(alderman)
    const signed = (await look())!.current!.id
    expect(await writeOne(secretary, 1)).toEqual({ ok: true, value: 2 })
    expect(await signPact(alderman, { pactId: signed, municipalityId: region.north.id, now })).toEqual({ ok: false, failure: 'changed' })
    expect(await look(alderman)).toMatchObject({
      current: { number: 2, signatures: [] },
      earlier: [{ number: 1, signatures: [{ name: alderman.name }] }],
      signsFor: [region.north.id],
    })
    expect(await sign(alderman)).toEqual({ ok: true, value: null })
  })

  test('and signatures never change, are of an agenda that runs, and are signed by nobody else, also with the login of the app', async () => {
    await writeOne(secretary)
    const pactId = (await look())!.current!.id
    const login = await AppLogin.open()
    const put = (viewer: Viewer, municipalityId: string, signedById = viewer.userId) =>
      login.as(
        viewer,
        `INSERT INTO "PactSignature" (id, "regionId", "pactId", "municipalityId", "signedById", name, function, "signedAt")
         VALUES (gen_random_uuid(), $1, $2, $3, $4, 'x', 'x', now())`,
        [region.id, pactId, municipalityId, signedById],
      )
    await expect(put(alderman, region.south.id)).rejects.toMatchObject({ code: '42501' })
    await expect(put(alderman, region.north.id, secretary.userId)).rejects.toMatchObject({ code: '42501' })
    await expect(put(secretary, region.north.id)).rejects.toMatchObject({ code: '42501' })
    expect((await put(alderman, region.north.id)).rowCount).toBe(1)
    await sign(alderman)
    for (const table of ['Pact', 'PactSignature'])
      await expect(login.as(secretary, `DELETE FROM "${table}"`)).rejects.toMatchObject({ code: '42501' })
    await expect(asOwner((tx) => tx.pact.updateMany({ where: { id: pactId }, data: { text: 'x' } }))).rejects.toThrow('stays as it was')
    await expect(asOwner((tx) => tx.pactSignature.deleteMany({ where: { pactId } }))).rejects.toThrow('stays as it was')
    await login.close()
    await asOwner((tx) => tx.agenda.update({ where: { id: region.agenda.id }, data: { status: 'closed' } }))
    expect(await writeOne(secretary, 1)).toEqual({ ok: false, failure: 'not-allowed' })
  })
})

describe('working agreements that a municipality did not sign', () => {
  const today = '2023-06-05'
  const toSign = async (person: Viewer, day = today) =>
    (await listDigestItems(person, day)).filter(({ kind }) => kind === 'pacts').map(({ what, when, path }) => ({ what, when, path }))
  const path = () => `/regio/${region.slug}/agenda/${region.agenda.slug}/werkafspraken#onderteken-${region.north.id}`
  const waits = (version: number) => ({
    ...{ what: `Werkafspraken: onderteken voor ${region.north.name}`, when: `versie ${version}, geschreven op 5 juni 2023` },
    path: path(),
  })

  test('wait for each of its aldermen until one signs, and again when there is a newer version', async () => {
    const colleague = await aPersonWith('boardMember', { regionId: region.id, municipalityId: region.north.id })
    expect(await toSign(alderman)).toEqual([])
    await writeOne(secretary)
    for (const person of [alderman, colleague]) expect(await toSign(person)).toEqual([waits(1)])
    await writeOne(secretary, 1)
    expect(await toSign(alderman)).toEqual([waits(2)])
    await sign(colleague)
    for (const person of [alderman, colleague]) expect(await toSign(person)).toEqual([])
    await writeOne(secretary, 2)
    expect(await toSign(alderman)).toEqual([waits(3)])
  })

  test('stand on his page and on his overview with the way to the button; a colleague reads of them', async () => {
    await writeOne(secretary)
    const pageOf = async (viewer: Viewer) =>
      (await getPerson(viewer, { region: region.slug, userId: alderman.userId, now }))!.content.waiting
    for (const viewer of [alderman, secretary])
      expect(await pageOf(viewer)).toMatchObject([
        { ...waits(1), kind: 'pacts', readPath: `/regio/${region.slug}/agenda/2022-2025/werkafspraken`, late: false },
      ])
    const overview = async (viewer: Viewer) => (await getOverview(viewer, region.slug, now))!.content.toSign ?? []
    expect(await overview(alderman)).toMatchObject([waits(1)])
    expect(await overview(secretary)).toEqual([])
    await sign(alderman)
    expect(await pageOf(secretary)).toEqual([])
    expect(await overview(alderman)).toEqual([])
  })

  test('ask for a mail on the day they are written and every week, unless he does not want that; they have no day in a calendar', async () => {
    await writeOne(secretary)
    const items = await listDigestItems(alderman, today)
    const mail = (since: string, day: string, muted: 'pacts'[] = []) => digestOf(items, { since, today: day, muted })?.length ?? 0
    expect([mail('2023-06-04', today), mail(today, '2023-06-11'), mail('2023-06-11', '2023-06-12')]).toEqual([1, 0, 1])
    expect(mail('2023-06-04', today, ['pacts'])).toBe(0)
    const calendar = await getCalendar(alderman, { kind: 'deadlines', region: null, now })
    expect(calendar!.events.filter(({ kind }) => kind === 'deadline')).toEqual([])
  })

  test('wait for nobody who can not sign: other roles, no municipality, one that left, another region, an agenda that ended', async () => {
    await writeOne(secretary)
    const elsewhere = await aRegion(`pamflet-elders-${serial}`)
    const inNorth = { regionId: region.id, municipalityId: region.north.id }
    const others = [
      secretary,
      await aPersonWith('boardMember', { regionId: region.id }),
      await aPersonWith('policyOfficer', inNorth),
      await aPersonWith('reader', { regionId: region.id }),
      await aPersonWith('boardMember', { regionId: elsewhere.id, municipalityId: region.north.id }),
    ]
    for (const person of others) expect(await toSign(person)).toEqual([])
    const leaves = (day: string | null) =>
      asOwner((tx) => tx.regionMembership.updateMany({ where: inNorth, data: { validUntil: day === null ? null : new Date(day) } }))
    await leaves('2023-06-05')
    expect(await toSign(alderman)).toHaveLength(1)
    expect(await toSign(alderman, '2023-06-06')).toEqual([])
    await leaves('2023-06-04')
    expect(await sign(alderman)).toEqual({ ok: false, failure: 'not-allowed' })
    const login = await AppLogin.open()
    const put = login.as(
      alderman,
      `INSERT INTO "PactSignature" (id, "regionId", "pactId", "municipalityId", "signedById", name, function, "signedAt")
       VALUES (gen_random_uuid(), $1, $2, $3, $4, 'x', 'x', now())`,
      [region.id, (await look())!.current!.id, region.north.id, alderman.userId],
    )
    await expect(put).rejects.toMatchObject({ code: '42501' })
    await login.close()
    await leaves(null)
    await asOwner((tx) => tx.agenda.update({ where: { id: region.agenda.id }, data: { status: 'closed' } }))
    expect(await toSign(alderman)).toEqual([])
  })
})
