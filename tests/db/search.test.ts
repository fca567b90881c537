import { beforeAll, describe, expect, test } from 'vitest'
import { reportProgress } from '@/lib/commands/report-progress'
import { writePact } from '@/lib/commands/write-pact'
import { readSearch } from '@/lib/forms/search-address'
import type { Viewer } from '@/lib/policy/viewer'
import { getSearch, pageOfSearch } from '@/lib/queries/search'
import { query } from '@/scripts/database'
import { ownerUrl } from '../support/database'
import { aPerson, aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

const now = new Date('2023-06-05T10:00:00Z')
let region: TestRegion
let other: TestRegion
let officer: Viewer
let reader: Viewer
let member: Viewer & { userId: string }

beforeAll(async () => {
  region = await aRegion('zoek-hier')
  other = await aRegion('zoek-elders')
  officer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
  reader = await aPersonWith('reader', { regionId: region.id })
  for (const { id, regional, tracks } of [region, other]) {
    await asOwner((tx) =>
      tx.activity.update({
        where: { id: regional.id },
        data: { title: 'Jeugdhulpregio’s coördineren', description: 'Samen met de scholen in één overzicht.' },
      }),
    )
    const manager = await aPersonWith('programmeManager', { regionId: id })
    const said = { done: 'De wachttijd bij de zonnebloemgroep is besproken.', next: '', cause: '', consequence: '', measure: '' }
    const progress = { lifecycle: 'running', light: 'onTrack', ...said, expectedOn: null, expectedPrecision: null } as const
    expect(await reportProgress(manager, { trackId: tracks.regional.id, version: 1, progress, now })).toMatchObject({ ok: true })
  }
  await asOwner(async (tx) => {
    const own = { regionId: region.id }
    const workgroup = await tx.body.create({
      data: {
        ...own,
        slug: 'werkgroep-kompas',
        name: 'Werkgroep Kompas',
        aliases: ['Kompasgroep'],
        kind: 'workgroup',
        purpose: 'Wegwijzers maken.',
      },
    })
    for (const [bodyId, title] of [
      [workgroup.id, 'Vuurtorenplan bespreken'],
      [region.board.id, 'Vuurtoren begroten'],
    ] as const) {
      const meeting = await tx.meeting.create({ data: { ...own, bodyId, heldOn: new Date('2023-06-08') } })
      const item = { ...own, meetingId: meeting.id }
      await tx.agendaItem.create({
        data: { ...item, position: 1, title, text: 'Met de havenmeester.', outcome: 'Akkoord met de lichtmast.' },
      })
      await tx.agendaItem.create({ data: { ...item, position: 2, title: 'Vaste opening', isFixed: true } })
    }
    member = await aPerson()
    await tx.bodyMember.create({
      data: { ...own, bodyId: workgroup.id, userId: member.userId, function: 'lid', validFrom: new Date('2022-01-01') },
    })
    const draft = await tx.agenda.create({
      data: {
        ...{ regionId: region.id, slug: '2026-2029', title: 'Nieuwe agenda', startYear: 2026, endYear: 2029, status: 'draft' },
        ...{ ambitionTerm: 'Ambitie', ambitionTerms: 'Ambities', resultTerm: 'Resultaat', resultTerms: 'Resultaten' },
        ...{ activityTerm: 'Activiteit', activityTerms: 'Activiteiten' },
      },
    })
    await tx.ambition.create({
      data: { regionId: region.id, agendaId: draft.id, number: '1', position: 1, title: 'Geheimzinnig plan', aliases: [], goal: '' },
    })
  })
})

async function search(zoek: string, viewer = officer, more: Record<string, string> = {}, slug = region.slug) {
  const page = await getSearch(viewer, { region: slug, now }, readSearch({ zoek, ...more }))
  return page!.content
}
const titles = async (...asked: Parameters<typeof search>) => (await search(...asked)).found.map(({ kind, title }) => `${kind}: ${title}`)

describe('searching', () => {
  test.each([
    ['without accents', 'coordineren'],
    ['with accents', 'coördineren'],
    ['in the singular', 'school'],
    ['for a part of a compound', 'hulp'],
    ['for parts of compounds', 'regio hulp'],
    ['for the beginning of a word', 'overzich'],
    ['for a word of the text', 'scholen'],
    ['for a code', '1.1A'],
  ])('finds an activity %s', async (_, asked) => expect(await titles(asked)).toContain('activity: Jeugdhulpregio’s coördineren'))

  test('puts the code that was asked for first, then a title, then a text', async () => {
    expect((await titles('1.1a'))[0]).toBe('activity: Jeugdhulpregio’s coördineren')
    expect(await titles('activiteit')).toEqual(['activity: Activiteit 1.1b'])
  })

  test('finds what was reported, with the words round it, and leads to the activity', async () => {
    const { found, counts } = await search('zonnebloem')
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ kind: 'update', code: '1.1a', region: { slug: region.slug } })
    expect(found[0]!.headline).toContain('\u0002zonnebloemgroep\u0003')
    expect(counts).toEqual({ update: 1 })
  })

  test('keeps to a kind, and counts the others', async () => {
    const { found, total, counts } = await search('een', officer, { soort: 'resultaat' })
    expect(found.map(({ kind }) => kind)).toEqual(['result'])
    expect(total).toBe(1)
    expect(counts).toMatchObject({ ambition: 1, result: 1 })
  })

  test('comes in pages of one order', async () => {
    await query(
      ownerUrl,
      `INSERT INTO "Activity" (id, "regionId", "agendaId", "ambitionId", "resultId", code, position, title, description, tracking, scales, "scalePrinted", "planningPrinted", "planningKind")
       SELECT gen_random_uuid(), $1, $2, $3, $4, 'x.' || n, 10 + n, 'Bladerwerk ' || n, '', 'shared', '{regional}', '', '', 'missing' FROM generate_series(1, 45) n`,
      [region.id, region.agenda.id, region.ambition.id, region.result.id],
    )
    const pages = await Promise.all(['1', '2', '3'].map((pagina) => search('bladerwerk', officer, { pagina })))
    expect(pages.map(({ found }) => found.length)).toEqual([pageOfSearch, pageOfSearch, 45 - 2 * pageOfSearch])
    expect(new Set(pages.flatMap(({ found }) => found.map(({ id }) => id))).size).toBe(45)
    expect(pages[0]!.total).toBe(45)
  })

  test.each([
    ['nothing', ''],
    ['signs', '!!!'],
    ['an attempt to break in', "'; --"],
    ['signs of a pattern', '%_\\'],
    ['signs of a search in Postgres', '&|!():*'],
    ['a word that is left out', 'de'],
    ['a very long word', 'x'.repeat(5_000)],
    ['a picture', '💥'],
  ])('answers on %s', async (_, asked) => expect(await titles(asked)).toEqual([]))
})

describe('bodies and what they speak of', () => {
  test('are found by a name, a task, an item of an agenda and what came of it', async () => {
    expect(await titles('kompasgroep')).toEqual(['body: Werkgroep Kompas'])
    expect(await titles('kompas')).toEqual(['body: Werkgroep Kompas', 'meeting: Werkgroep Kompas'])
    expect(await titles('wegwijzers')).toEqual(['body: Werkgroep Kompas'])
    expect((await titles('vuurtoren')).toSorted()).toEqual(['item: Vuurtoren begroten', 'item: Vuurtorenplan bespreken'])
    const { found } = await search('lichtmast')
    expect(found.map(({ meeting }) => meeting)).toEqual(
      expect.arrayContaining([{ body: 'werkgroep-kompas', name: 'Werkgroep Kompas', day: '2023-06-08' }]),
    )
    expect(found[0]!.headline).toContain('\u0002lichtmast\u0003')
  })

  test('without what stands on every agenda, as long as nothing was said about it', async () => {
    expect(await titles('opening')).toEqual([])
    const where = { regionId: region.id, title: 'Vaste opening', meeting: { bodyId: region.board.id } }
    await asOwner((tx) => tx.agendaItem.updateMany({ where, data: { outcome: 'De voorzitter heet iedereen welkom.' } }))
    expect(await titles('opening')).toEqual(['item: Vaste opening'])
  })

  test.each(['boardMember', 'secretary', 'programmeTeam', 'policyOfficer', 'dataAnalyst', 'programmeManager'] as const)(
    'are there for %s, who sees every meeting',
    async (role) => {
      const municipalityId = role === 'policyOfficer' ? region.north.id : undefined
      expect((await search('vuurtoren', await aPersonWith(role, { regionId: region.id, municipalityId }))).counts).toEqual({ item: 2 })
    },
  )

  test('are there for a member of a work group where he has a seat, and not of the board', async () => {
    const viewer: Viewer = { ...member, grants: [{ role: 'workgroupMember', regionId: region.id, ambitionId: region.ambition.id }] }
    expect(await titles('vuurtoren', viewer)).toEqual(['item: Vuurtorenplan bespreken'])
    expect(await titles('kompas', viewer)).toEqual(['body: Werkgroep Kompas', 'meeting: Werkgroep Kompas'])
    expect(await titles('8 juni 2023', viewer)).toEqual(['meeting: Werkgroep Kompas'])
    expect(await search('pho', viewer)).toMatchObject({ found: [], counts: {}, total: 0 })
  })

  test.each(['vuurtoren', 'lichtmast', 'kompas', 'wegwijzers', '8 juni 2023'])('are not there for a reader: %s', async (asked) => {
    expect(await search(asked, reader)).toMatchObject({ found: [], counts: {}, total: 0 })
  })
})

describe('meetings', () => {
  test.each(['8 juni 2023', '8-6-2023', '08-06-2023', 'pho juni'])('are found by their day: %s', async (asked) => {
    const { found } = await search(asked)
    expect(found.map(({ kind, title }) => `${kind}: ${title}`)).toContain('meeting: PHO')
    expect(found.find(({ title }) => title === 'PHO')!.meeting).toEqual({ body: 'pho', name: 'PHO', day: '2023-06-08' })
  })

  test('are found by where they are, what was said of the day, and the name that the body has now', async () => {
    const where = { bodyId: region.board.id }
    await asOwner((tx) => tx.meeting.updateMany({ where, data: { place: 'Waterhuis', note: 'Verzet om de kermis.' } }))
    expect(await titles('waterhuis')).toEqual(['meeting: PHO'])
    expect((await search('kermis')).found[0]!.headline).toContain('\u0002kermis\u0003')
    await asOwner((tx) => tx.body.update({ where: { id: region.board.id }, data: { name: 'Rondetafel' } }))
    expect(await titles('rondetafel juni')).toEqual(['meeting: Rondetafel'])
    expect(await titles('pho juni')).toEqual([])
    await asOwner((tx) => tx.body.update({ where: { id: region.board.id }, data: { name: 'PHO' } }))
  })
})

describe('risks and bottlenecks', () => {
  const everyRole = ['boardMember', 'secretary', 'programmeTeam', 'policyOfficer', 'dataAnalyst', 'programmeManager', 'reader'] as const
  const as = (role: (typeof everyRole)[number]) =>
    aPersonWith(role, { regionId: region.id, municipalityId: role === 'policyOfficer' ? region.north.id : undefined })

  beforeAll(async () => {
    const own = { regionId: region.id, agendaId: region.agenda.id }
    const risk = { ...own, category: 'organisation', probability: 3, size: 3 } as const
    await asOwner(async (tx) => {
      await tx.risk.create({ data: { ...risk, position: 1, title: 'Ijsbergen in de vaarroute', measure: 'Een loods aan boord.' } })
      await tx.risk.create({ data: { ...risk, position: 2, title: 'Ijsschots die wij zagen', raisedById: officer.userId } })
      await tx.risk.create({ data: { ...risk, position: 3, title: 'Ijskoude overname', isConfidential: true } })
      const bottleneck = await tx.bottleneck.create({
        data: {
          ...{ ...own, number: 1, ambitionId: region.ambition.id, title: 'De sleepboot ligt stil', cause: 'Geen stookolie.' },
          ...{ consequence: 'Niets vaart uit.', needed: 'Brandstof', neededFrom: 'PHO', raisedOn: new Date('2023-06-01') },
          ...{ raisedById: officer.userId!, raisedFunction: 'Beleidsmedewerker' },
        },
      })
      await tx.bottleneckStep.create({
        data: {
          ...{ regionId: region.id, bottleneckId: bottleneck.id, number: 1, act: 'raised', toStatus: 'open' },
          ...{ authorId: officer.userId!, authorFunction: 'Beleidsmedewerker', takenAt: now },
        },
      })
    })
  })

  test('are found by a title and a text, and lead to their page', async () => {
    expect((await search('sleepboot')).found[0]).toMatchObject({ kind: 'bottleneck', code: '1', agenda: { slug: '2022-2025' } })
    expect(await titles('stookolie')).toEqual(['bottleneck: De sleepboot ligt stil'])
    expect((await search('loods')).found[0]).toMatchObject({ kind: 'risk', code: '1', agenda: { slug: '2022-2025' } })
  })

  test.each(everyRole)('a bottleneck is for those who work here: %s', async (role) => {
    const viewer = await as(role)
    for (const asked of ['sleepboot', 'stookolie', 'boot']) {
      expect((await search(asked, viewer)).counts).toEqual(role === 'reader' ? {} : { bottleneck: 1 })
    }
  })

  test.each(everyRole)('a confidential risk is for those who may see it, one of ours not for readers: %s', async (role) => {
    const viewer = await as(role)
    const seesAll = ['boardMember', 'secretary', 'programmeTeam', 'programmeManager'].includes(role)
    const expected = [
      'Ijsbergen in de vaarroute',
      ...(role === 'reader' ? [] : ['Ijsschots die wij zagen']),
      ...(seesAll ? ['Ijskoude overname'] : []),
    ]
    const { found, counts, total } = await search('ijs', viewer)
    expect(found.map(({ title }) => title).toSorted()).toEqual(expected.toSorted())
    expect(counts).toEqual({ risk: expected.length })
    expect(total).toBe(expected.length)
    if (role === 'reader') expect(found[0]!.code).toBe('')
  })
})

describe('working agreements', () => {
  const write = async (seen: number, text: string) => {
    const secretary = await aPersonWith('secretary', { regionId: region.id })
    const pact = { agendaId: region.agenda.id, seen, title: 'Pamflet van de regio', text, now }
    expect(await writePact(secretary, pact)).toEqual({ ok: true, value: seen + 1 })
  }
  beforeAll(async () => {
    await write(0, 'Wij bellen elkaar over de klokkentoren.')
    await write(1, 'Wij schrijven elkaar.\nDe ooievaar beslist.')
  })

  test('are found by their title and their lines, and lead to their page', async () => {
    const { found } = await search('ooievaar')
    expect(found).toMatchObject([{ kind: 'pact', code: '', title: 'Pamflet van de regio', agenda: { slug: '2022-2025' } }])
    expect(found[0]!.headline).toContain('\u0002ooievaar\u0003')
    expect(await titles('pamflet')).toEqual(['pact: Pamflet van de regio'])
  })

  test('only in their last version, also after everything was filled anew', async () => {
    expect(await titles('klokkentoren')).toEqual([])
    await asOwner((tx) => tx.$executeRaw`DELETE FROM "SearchEntry" WHERE kind = 'pact'`)
    await asOwner((tx) => tx.$executeRaw`SELECT app.fill_search('pact', NULL)`)
    expect(await titles('klokkentoren')).toEqual([])
    expect(await titles('ooievaar')).toEqual(['pact: Pamflet van de regio'])
  })

  test.each(['boardMember', 'secretary', 'programmeTeam', 'policyOfficer', 'dataAnalyst', 'programmeManager', 'reader'] as const)(
    'are there for those who work in the region, and never for a reader: %s',
    async (role) => {
      const viewer = await aPersonWith(role, {
        regionId: region.id,
        municipalityId: role === 'policyOfficer' ? region.north.id : undefined,
      })
      for (const asked of ['pamflet', 'ooievaar'])
        expect((await search(asked, viewer)).counts).toEqual(role === 'reader' ? {} : { pact: 1 })
      const stranger = await aPersonWith('programmeManager', { regionId: other.id })
      expect(await search('pamflet', stranger, { waar: 'alle' }, other.slug)).toMatchObject({ found: [], counts: {}, total: 0 })
    },
  )

  test('are there for a member of a work group too', async () => {
    const viewer: Viewer = { ...member, grants: [{ role: 'workgroupMember', regionId: region.id, ambitionId: region.ambition.id }] }
    expect((await search('ooievaar', viewer)).counts).toEqual({ pact: 1 })
  })
})

describe('a search never shows a word of what somebody may not open', () => {
  test('a reader gets what was agreed, and nothing of how it stands', async () => {
    expect(await titles('coördineren', reader)).toEqual(['activity: Jeugdhulpregio’s coördineren'])
    expect(await search('zonnebloem', reader)).toMatchObject({ found: [], counts: {}, total: 0 })
  })

  test('a draft is for those who make it', async () => {
    expect(await titles('geheimzinnig', officer)).toEqual(['ambition: Geheimzinnig plan'])
    expect(await search('geheimzinnig', reader)).toMatchObject({ found: [], counts: {}, total: 0 })
    const board = await aPersonWith('boardMember', { regionId: region.id })
    expect(await search('geheimzinnig', board)).toMatchObject({ found: [], counts: {}, total: 0 })
  })

  test('another region is not searched, also when it is asked for by its address', async () => {
    for (const waar of ['alle', other.slug]) {
      const { found, regions } = await search('coördineren', officer, { waar })
      expect(found.map(({ region: { slug } }) => slug)).toEqual([region.slug])
      expect(regions).toEqual([])
    }
    expect(await getSearch(officer, { region: other.slug, now }, readSearch({ zoek: 'coördineren' }))).toBeNull()
  })

  test('who has a role in two regions searches both, in each as far as he may', async () => {
    await query(
      ownerUrl,
      `INSERT INTO "RoleGrant" (id, "userId", role, "regionId", "validFrom") VALUES (gen_random_uuid(), $1, 'reader', $2, '2022-01-01')`,
      [officer.userId, other.id],
    )
    const both: Viewer = { ...officer, grants: [...officer.grants, { role: 'reader', regionId: other.id }] }
    expect((await search('coördineren', both, { waar: 'alle' })).found.map(({ region: { slug } }) => slug).toSorted()).toEqual([
      other.slug,
      region.slug,
    ])
    expect((await search('zonnebloem', both, { waar: 'alle' })).found.map(({ region: { slug } }) => slug)).toEqual([region.slug])
  })
})
