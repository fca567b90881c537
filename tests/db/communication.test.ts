import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { keepCommunicationLine } from '@/lib/commands/keep-communication-line'
import { removeCommunicationLine } from '@/lib/commands/remove-communication-line'
import type { CommunicationText } from '@/lib/domain/communication'
import { readTrailList } from '@/lib/forms/trail-address'
import type { Viewer } from '@/lib/policy/viewer'
import { getCommunication, getCommunicationForm, getCommunicationLineNow } from '@/lib/queries/communication'
import { getTrail } from '@/lib/queries/trail'
import { AppLogin } from '../support/app-login'
import { peopleOf } from '../support/reports'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

let serial = 0
let region: TestRegion
let people: Awaited<ReturnType<typeof peopleOf>>
let reader: Viewer & { userId: string }

beforeEach(async () => {
  region = await aRegion(`lijnen-${++serial}`)
  people = await peopleOf(region)
  reader = await aPersonWith('reader', { regionId: region.id })
})

const text: CommunicationText = {
  ...{ name: 'Informeren', audience: 'Burgers', sender: 'Gemeente', goal: 'Weten waar je terechtkunt' },
  ...{ approach: '', channel: '', timing: '' },
}
const address = () => ({ region: region.slug, agenda: region.agenda.slug, now: new Date('2023-06-05T10:00:00Z') })
const keep = (viewer: Viewer, given: Partial<CommunicationText> = {}, changes: { id: string; version: number } | null = null) =>
  keepCommunicationLine(viewer, { agendaId: region.agenda.id, changes, text: { ...text, ...given } })
async function aLine(name: string) {
  expect(await keep(people.manager, { name })).toEqual({ ok: true, value: null })
  return asOwner((tx) => tx.communicationLine.findFirstOrThrow({ where: { agendaId: region.agenda.id, name } }))
}
const seen = async (viewer: Viewer) => (await getCommunication(viewer, address()))?.content

describe('a line of communication', () => {
  test('is kept by who runs the programme, and read by who works in the region', async () => {
    for (const viewer of [people.officer, people.alderman]) expect(await keep(viewer)).toMatchObject({ failure: 'not-allowed' })
    expect(await keep(reader)).toMatchObject({ failure: 'not-found' })
    expect(await keep(people.team)).toMatchObject({ ok: true })
    expect(await keep(people.manager, { name: 'Veranderen', channel: 'Huisbezoek', timing: 'Vanaf september' })).toMatchObject({ ok: true })
    expect(await keep(people.secretary)).toMatchObject({ failure: 'name-taken' })
    for (const viewer of [people.officer, people.alderman])
      expect(await seen(viewer)).toMatchObject({
        lines: [
          { number: 1, name: 'Informeren', audience: 'Burgers', sender: 'Gemeente', goal: 'Weten waar je terechtkunt', channel: '' },
          { number: 2, name: 'Veranderen', channel: 'Huisbezoek', timing: 'Vanaf september' },
        ],
        mayKeep: false,
      })
    expect((await seen(people.secretary))!.mayKeep).toBe(true)
    expect(await seen(reader)).toBeUndefined()
    expect(await getCommunicationForm(reader, { ...address(), number: 1, draftOf: '/' })).toBeNull()
  })

  test('is changed once by two at the same time, and says to the other what was saved', async () => {
    const { id } = await aLine('Informeren')
    expect(await keep(people.manager, { goal: 'Vragen beantwoorden' }, { id, version: 1 })).toMatchObject({ ok: true })
    expect(await keep(people.team, { goal: 'Uitleggen' }, { id, version: 1 })).toMatchObject({ failure: 'stale' })
    expect(await getCommunicationLineNow(people.team, id)).toMatchObject({
      ...{ goal: 'Vragen beantwoorden', version: 2 },
      touched: { by: people.manager.name },
    })
    expect(await getCommunicationLineNow(reader, id)).toBeNull()
  })

  test('is taken away by who saw it as it is; the others keep their place', async () => {
    const first = await aLine('Informeren')
    await aLine('Transitie')
    expect(await removeCommunicationLine(people.officer, { lineId: first.id, version: 1 })).toMatchObject({ failure: 'not-allowed' })
    expect(await removeCommunicationLine(people.team, { lineId: first.id, version: 2 })).toMatchObject({ failure: 'stale' })
    expect(await removeCommunicationLine(people.team, { lineId: first.id, version: 1 })).toMatchObject({ ok: true })
    expect(await removeCommunicationLine(people.team, { lineId: first.id, version: 1 })).toMatchObject({ failure: 'not-found' })
    await aLine('Veranderen')
    expect((await seen(people.team))!.lines.map(({ number, name }) => [number, name])).toEqual([
      [2, 'Transitie'],
      [3, 'Veranderen'],
    ])
    expect(await keep(people.manager, {}, { id: first.id, version: 1 })).toMatchObject({ failure: 'stale' })
  })

  test('stands still with the agenda, and each change of it stands in the trail', async () => {
    const { id } = await aLine('Informeren')
    const trail = await getTrail(people.manager, address(), readTrailList({}))
    expect(JSON.stringify(trail!.content)).toContain('communication.added')
    await asOwner((tx) => tx.agenda.update({ where: { id: region.agenda.id }, data: { status: 'closed' } }))
    expect(await keep(people.manager, { name: 'Transitie' })).toMatchObject({ failure: 'not-allowed' })
    expect(await removeCommunicationLine(people.manager, { lineId: id, version: 1 })).toMatchObject({ failure: 'not-allowed' })
    expect((await seen(people.manager))!.lines).toHaveLength(1)
  })

  test('is not read or written by the login of the app for others, with a query that forgets to ask', async () => {
    await aLine('Informeren')
    const login = await AppLogin.open()
    onTestFinished(() => login.close())
    const count = 'SELECT count(*)::int AS n FROM "CommunicationLine"'
    expect((await login.as(people.officer, count)).rows).toEqual([{ n: 1 }])
    const elsewhere = await peopleOf(await aRegion(`lijnen-elders-${serial}`))
    for (const viewer of [reader, elsewhere.manager]) expect((await login.as(viewer, count)).rows).toEqual([{ n: 0 }])
    for (const viewer of [people.officer, people.alderman, elsewhere.manager]) {
      expect((await login.as(viewer, `UPDATE "CommunicationLine" SET name = 'x'`)).rowCount).toBe(0)
      expect((await login.as(viewer, 'DELETE FROM "CommunicationLine"')).rowCount).toBe(0)
    }
    await asOwner((tx) => tx.agenda.update({ where: { id: region.agenda.id }, data: { status: 'closed' } }))
    await expect(login.as(people.manager, `UPDATE "CommunicationLine" SET name = 'x'`)).rejects.toThrow(/agenda that runs/)
  })
})
