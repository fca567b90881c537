import { beforeEach, describe, expect, test } from 'vitest'
import { keepBusinessModel } from '@/lib/commands/keep-business-model'
import { raiseRisk } from '@/lib/commands/raise-risk'
import { removeBusinessModel } from '@/lib/commands/remove-business-model'
import type { RiskText } from '@/lib/domain/risk'
import type { Viewer } from '@/lib/policy/viewer'
import { getBusinessModelForm, getBusinessModelNow, getBusinessModels } from '@/lib/queries/business-models'
import { getReportOnItsWay } from '@/lib/queries/report-file'
import { getRisks } from '@/lib/queries/risks'
import { AppLogin } from '../support/app-login'
import { aReport, peopleOf } from '../support/reports'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

let serial = 0
let region: TestRegion
let people: Awaited<ReturnType<typeof peopleOf>>

beforeEach(async () => {
  region = await aRegion(`modellen-${++serial}`)
  people = await peopleOf(region)
})

const now = new Date('2023-06-05T10:00:00Z')
const address = () => ({ region: region.slug, agenda: region.agenda.slug, now })
const keep = (viewer: Viewer, name: string, given: { changes?: { id: string; version: number }; municipalityIds?: string[] } = {}) =>
  keepBusinessModel(viewer, {
    ...{ agendaId: region.agenda.id, changes: given.changes ?? null, now },
    text: { name, description: '', municipalityIds: given.municipalityIds ?? [] },
  })
async function aModel(name: string) {
  expect(await keep(people.manager, name)).toMatchObject({ ok: true })
  return asOwner((tx) => tx.businessModel.findFirstOrThrow({ where: { agendaId: region.agenda.id, name } }))
}
const text: RiskText = {
  ...{ isOpportunity: false, category: 'money', title: 'Het tarief stijgt', description: '', ambitionId: null, businessModelId: null },
  ...{ probability: 3, size: 4, isConfidential: false },
}
const raise = (viewer: Viewer, given: Partial<RiskText>) =>
  raiseRisk(viewer, { agendaId: region.agenda.id, text: { ...text, ...given }, note: '', now })
const northJoins = () =>
  asOwner((tx) =>
    tx.regionMembership.create({ data: { regionId: region.id, municipalityId: region.north.id, validFrom: new Date('2022-01-01') } }),
  )
const compared = async (viewer: Viewer) => (await getBusinessModels(viewer, address()))?.content

describe('a business model', () => {
  test('is kept by who runs the programme, with the municipalities of the region that work that way', async () => {
    expect(await keep(people.officer, 'Per product')).toMatchObject({ failure: 'not-allowed' })
    expect(await keep(people.alderman, 'Per product')).toMatchObject({ failure: 'not-allowed' })
    const reader = await aPersonWith('reader', { regionId: region.id })
    expect(await keep(reader, 'Per product')).toMatchObject({ failure: 'not-found' })
    const elsewhere = await aRegion(`modellen-elders-${serial}`)
    expect(await keep(people.team, 'Per product', { municipalityIds: [elsewhere.north.id] })).toMatchObject({
      failure: 'municipality-not-found',
    })
    await northJoins()
    expect(await keep(people.team, 'Per product', { municipalityIds: [region.north.id] })).toMatchObject({ ok: true })
    expect(await keep(people.secretary, 'Per product')).toMatchObject({ failure: 'name-taken' })
    expect((await compared(people.officer))!.models).toMatchObject([
      { number: 1, name: 'Per product', municipalities: [{ id: region.north.id }] },
    ])
    expect(await compared(reader)).toBeUndefined()
  })

  test('can be changed once by two at the same time, and says to the other what was saved', async () => {
    const { id } = await aModel('Per product')
    const changes = { id, version: 1 }
    expect(await keep(people.manager, 'Per geleverd product', { changes })).toMatchObject({ ok: true })
    expect(await keep(people.team, 'Per eenheid', { changes })).toMatchObject({ failure: 'stale' })
    expect(await getBusinessModelNow(people.team, id)).toMatchObject({ name: 'Per geleverd product', version: 2 })
  })

  test('is taken away only when nothing comes from it', async () => {
    const { id } = await aModel('Per gebied')
    expect(await raise(people.officer, { businessModelId: id })).toMatchObject({ ok: true })
    expect((await getBusinessModelForm(people.manager, { ...address(), number: 1, draftOf: '/' }))!.content.isInUse).toBe(true)
    expect(await removeBusinessModel(people.manager, { modelId: id, version: 1 })).toMatchObject({ failure: 'in-use' })
    const other = await aModel('Per product')
    expect(await removeBusinessModel(people.officer, { modelId: other.id, version: 1 })).toMatchObject({ failure: 'not-allowed' })
    expect(await removeBusinessModel(people.manager, { modelId: other.id, version: 2 })).toMatchObject({ failure: 'stale' })
    expect(await removeBusinessModel(people.manager, { modelId: other.id, version: 1 })).toMatchObject({ ok: true })
    expect(await removeBusinessModel(people.manager, { modelId: other.id, version: 1 })).toMatchObject({ failure: 'not-found' })
  })

  test('of another agenda is none of a risk', async () => {
    const elsewhere = await aRegion(`modellen-ver-${serial}`)
    const theirs = await asOwner((tx) =>
      tx.businessModel.create({ data: { regionId: elsewhere.id, agendaId: elsewhere.agenda.id, number: 1, name: 'Van hen' } }),
    )
    expect(await raise(people.manager, { businessModelId: theirs.id })).toMatchObject({ failure: 'model-not-found' })
    const change = { changes: { id: theirs.id, version: 1 } }
    expect(await keep(people.manager, 'Van ons', change)).toMatchObject({ failure: 'stale' })
  })

  test('is guarded by the database too, also against who only keeps risks', async () => {
    const { id } = await aModel('Per gebied')
    const login = await AppLogin.open()
    expect((await login.as(people.officer, `UPDATE "BusinessModel" SET name = 'x'`)).rowCount).toBe(0)
    expect((await login.as(people.officer, 'DELETE FROM "BusinessModel"')).rowCount).toBe(0)
    const insert = `INSERT INTO "BusinessModelMunicipality" ("regionId", "modelId", "municipalityId") VALUES ($1, $2, $3)`
    await northJoins()
    await expect(login.as(people.officer, insert, [region.id, id, region.north.id])).rejects.toMatchObject({ code: '42501' })
    await expect(login.as(people.manager, insert, [region.id, id, region.south.id])).rejects.toMatchObject({ code: '23514' })
    await asOwner((tx) => tx.agenda.update({ where: { id: region.agenda.id }, data: { status: 'closed' } }))
    await expect(login.as(people.manager, `UPDATE "BusinessModel" SET name = 'x'`)).rejects.toMatchObject({ code: '23514' })
    expect(await keep(people.manager, 'Te laat')).toMatchObject({ failure: 'not-allowed' })
    await login.close()
  })
})

describe('what comes from a business model', () => {
  test('stands beside what comes from another, each with its steps; a confidential one only for who may see it', async () => {
    const [product, area] = [await aModel('Per product'), await aModel('Per gebied')]
    await raise(people.officer, { title: 'Te veel eenheden', businessModelId: product.id })
    await raise(people.officer, { title: 'Minder administratie', isOpportunity: true, businessModelId: area.id })
    await raise(people.manager, { title: 'Zeeppoeder', isConfidential: true, businessModelId: area.id })
    await raise(people.officer, { title: 'Van geen model' })
    const titles = async (viewer: Viewer) => (await compared(viewer))!.risks.map(({ title }) => title).sort()
    expect(await titles(people.officer)).toEqual(['Minder administratie', 'Te veel eenheden'])
    expect(await titles(people.alderman)).toEqual(['Minder administratie', 'Te veel eenheden', 'Zeeppoeder'])
    expect(JSON.stringify(await compared(people.officer))).not.toContain('Zeeppoeder')
    expect((await compared(people.officer))!.risks.find(({ isOpportunity }) => isOpportunity)).toMatchObject({
      ...{ businessModelId: area.id, isRaised: true },
      steps: [{ act: 'raised', probability: 3, size: 4, takenOn: '2023-06-05' }],
    })
  })

  test('an opportunity goes along in the report, with the model that it comes from', async () => {
    const area = await aModel('Per gebied')
    await raise(people.officer, { title: 'Minder administratie', isOpportunity: true, businessModelId: area.id })
    await aReport(people.officer, region)
    const model = await getReportOnItsWay(people.officer, { ...address(), period: '2023-1' })
    expect(model!.risks).toMatchObject([{ title: 'Minder administratie', isOpportunity: true, businessModel: 'Per gebied' }])
    const reader = await aPersonWith('reader', { regionId: region.id })
    expect((await getRisks(reader, address()))!.content.risks).toEqual([])
  })
})
