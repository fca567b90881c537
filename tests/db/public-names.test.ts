import { createHash } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { adoptAgenda } from '@/lib/commands/adopt-agenda'
import { setPublicPage } from '@/lib/commands/set-public-page'
import { startVersion } from '@/lib/commands/start-version'
import { publicRegion } from '@/lib/db/public'
import { peopleIn } from '@/lib/domain/people-in-text'
import type { Viewer } from '@/lib/policy/viewer'
import { getAdoption } from '@/lib/queries/agenda-adoption'
import { getRegionSettings } from '@/lib/queries/region-settings'
import { aPublishedKpi } from '../support/published-kpis'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

// Who makes something public sees first which people are named in it, and says that he looked.

let serial = 0
let region: TestRegion
let manager: Viewer & { userId: string }
const now = new Date('2023-07-05T10:00:00Z')
const settings = { isPublic: true, publicNames: false, openData: false }

beforeEach(async () => {
  region = await aRegion(`namen-${++serial}`)
  manager = await aPersonWith('programmeManager', { regionId: region.id })
})

/** An address in every text of the agenda that everybody will read, and one in a text that nobody will. */
async function nameEverywhere() {
  const kpi = await aPublishedKpi(region, { number: '1', figures: [{ of: null, period: '2022', value: 148 }] })
  await asOwner(async (tx) => {
    const of = { regionId: region.id, kpiId: kpi.id }
    await tx.agenda.update({ where: { id: region.agenda.id }, data: { title: 'Agenda, vraag a1@regio.example' } })
    const ambition = { title: 'Thuis, vraag a2@regio.example', goal: 'Bel mevrouw Jansen of 06-12345678.', aliases: ['a0@regio.example'] }
    await tx.ambition.update({ where: { id: region.ambition.id }, data: ambition })
    await tx.result.update({ where: { id: region.result.id }, data: { title: 'Eén loket, vraag a3@regio.example' } })
    const activity = {
      title: 'Bellen met a4@regio.example',
      description: 'Of met a5@regio.example',
      planningPrinted: 'vraag a6@regio.example',
    }
    await tx.activity.update({ where: { id: region.regional.id }, data: activity })
    const lead = { function: 'ambtenaar (a7@regio.example)', role: 'officialLead', position: 1, validFrom: new Date('2022-01-01') } as const
    await tx.lead.create({ data: { ...lead, regionId: region.id, ambitionId: region.ambition.id } })
    await tx.kpi.update({ where: { id: kpi.id }, data: { why: 'Zie a8@regio.example', source: 'Bron van a9@regio.example' } })
    const said = { authorId: manager.userId, authorFunction: manager.function, writtenAt: now }
    await tx.kpiCaveat.create({ data: { ...of, ...said, period: '2022', text: 'Nagevraagd bij b1@regio.example' } })
    await tx.kpiComparability.create({ data: { ...of, ...said, municipalityId: region.north.id, text: 'Zegt b2@regio.example' } })
  })
}

const mentioned = async () => (await getRegionSettings(manager, { region: region.slug, now, draftOf: undefined }))!.content!.mentions

test('before a region shows its agendas, who switches that on sees everybody who is named in what everybody will read', async () => {
  expect(await mentioned()).toEqual([])
  await nameEverywhere()
  const mentions = await mentioned()
  expect(mentions.find(({ found }) => found === 'mevrouw Jansen')).toMatchObject({
    within: 'Bel mevrouw Jansen of 06-12345678.',
    at: { kind: 'ambition', agenda: '2022-2025', code: '1', name: 'Ambitie 1', isClosed: false },
  })
  const choice = { regionId: region.id, version: 1, settings }
  expect(await setPublicPage(manager, choice)).toEqual({ ok: false, failure: 'names-unseen' })
  expect(await publicRegion(region.slug)).toBeNull()
  expect(await setPublicPage(manager, { ...choice, hasLooked: true })).toEqual({ ok: true, value: null })

  const shown = peopleIn(await publicRegion(region.slug), []).map(({ found }) => found)
  expect(shown).toHaveLength(13)
  expect(mentions.map(({ found }) => found).sort()).toEqual(shown.sort())
  expect(await mentioned()).toEqual([])
  expect(await setPublicPage(manager, { ...choice, version: 2, settings: { ...settings, openData: true } })).toMatchObject({ ok: true })
})

test('a report that was adopted before goes public too', async () => {
  const data = JSON.stringify({ summary: 'Sanne Veenstra schreef het: s.veenstra@regio.example.' })
  await asOwner(async (tx) => {
    await tx.user.update({ where: { id: manager.userId }, data: { name: 'Sanne Veenstra' } })
    const place = { agendaSlug: '2022-2025', periodSlug: '2022-2', number: 1, title: 'Rapport over het 2e halfjaar 2022' }
    const frozen = {
      adoptedOn: now,
      adoptedFunction: 'secretaris',
      frozenAt: now,
      data,
      sha256: createHash('sha256').update(data).digest('hex'),
    }
    await tx.reportSnapshot.create({ data: { regionId: region.id, reportId: region.id, ...place, ...frozen } })
  })
  const at = { kind: 'report', agenda: '2022-2025', period: '2022-2', name: 'Rapport over het 2e halfjaar 2022', isClosed: true }
  expect(await mentioned()).toMatchObject([
    { found: 'Sanne Veenstra', at },
    { found: 's.veenstra@regio.example', at },
  ])
})

test('who adopts an agenda looks first at who is named in it, where everybody reads the agendas of the region', async () => {
  await startVersion(manager, { agendaId: region.agenda.id, title: 'Agenda 2026-2029', startYear: 2026, endYear: 2029, now })
  const draft = await asOwner((tx) => tx.agenda.findFirstOrThrow({ where: { regionId: region.id, slug: '2026-2029' } }))
  await asOwner((tx) => tx.ambition.updateMany({ where: { agendaId: draft.id }, data: { goal: 'Mail s.smit@regio.example.' } }))
  const look = async () => (await getAdoption(manager, { region: region.slug, agenda: '2026-2029', now, draftOf: '' }))!.content.mentions
  const text = {
    title: 'Vaststelling',
    text: 'Conform.',
    outcome: 'decided',
    decidedOn: '2023-07-04',
    bodyName: 'PHO',
    mandate: '',
  } as const
  const adopt = (hasLooked: boolean) => adoptAgenda(manager, { agendaId: draft.id, version: draft.version, decision: text, hasLooked, now })
  expect(await look()).toEqual([])
  await asOwner((tx) => tx.region.update({ where: { id: region.id }, data: { isPublic: true } }))
  expect(await look()).toMatchObject([{ found: 's.smit@regio.example', at: { kind: 'ambition', agenda: '2026-2029', code: '1' } }])
  expect(await adopt(false)).toEqual({ ok: false, failure: 'names-unseen' })
  expect(await asOwner((tx) => tx.decision.count({ where: { regionId: region.id } }))).toBe(0)
  expect(await adopt(true)).toEqual({ ok: true, value: null })
})
