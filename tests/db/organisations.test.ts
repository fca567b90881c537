import { beforeEach, expect, test } from 'vitest'
import { addMembership } from '@/lib/commands/add-membership'
import { assignLead } from '@/lib/commands/assign-lead'
import { removeOrganisation } from '@/lib/commands/remove-organisation'
import { writeOrganisation, type Organisation } from '@/lib/commands/write-organisation'
import type { Viewer } from '@/lib/policy/viewer'
import { getOrganisations } from '@/lib/queries/organisations'
import { getNewSeat, getSeatHistory } from '@/lib/queries/seat'
import { AppLogin } from '../support/app-login'
import { withMembers } from '../support/kpis'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

const now = new Date('2023-06-05T10:00:00Z')
let serial = 0
let region: TestRegion
let manager: Viewer & { userId: string }

beforeEach(async () => {
  region = await aRegion(`organisaties-${++serial}`)
  await withMembers(region)
  manager = await aPersonWith('programmeManager', { regionId: region.id })
})

const provider: Organisation = { name: 'Jeugdhulp De Brug', kind: 'provider', validUntil: null }
const add = (given: Partial<Organisation> = {}, viewer: Viewer = manager) =>
  writeOrganisation(viewer, { regionId: region.id, changes: null, organisation: { ...provider, ...given } })
const change = (id: string, version: number, given: Partial<Organisation>) =>
  writeOrganisation(manager, { regionId: region.id, changes: { id, version }, organisation: { ...provider, ...given } })
async function added(given: Partial<Organisation> = {}): Promise<string> {
  const result = await add(given)
  if (!result.ok) throw new Error(result.failure)
  return result.value
}
const listed = async (viewer: Viewer = manager) => (await getOrganisations(viewer, { region: region.slug, now }))!.content
const seatAt = (organisationId: string, from: string) =>
  assignLead(manager, {
    on: { ambitionId: region.ambition.id },
    seen: null,
    lead: {
      role: 'accountHolder',
      function: 'manager zorg',
      organisationId,
      userId: null,
      deputyId: null,
      vacancy: null,
      from,
      until: null,
    },
  })

test('an organisation is added, gets another name, and is taken off the list as long as it stands nowhere', async () => {
  const id = await added()
  expect(await add({ name: 'jeugdhulp de brug' })).toEqual({ ok: false, failure: 'name-taken' })
  expect(await change(id, 1, { name: 'De Brug', kind: 'certifiedInstitution' })).toEqual({ ok: true, value: id })
  expect(await change(id, 1, { name: 'De Pont' })).toEqual({ ok: false, failure: 'stale' })
  expect((await listed())!.organisations).toContainEqual(
    expect.objectContaining({
      id,
      name: 'De Brug',
      kind: 'certifiedInstitution',
      functions: 0,
      touched: expect.objectContaining({ by: expect.any(String) }),
    }),
  )
  await seatAt(id, '2023-01-01')
  expect(await removeOrganisation(manager, { organisationId: id, version: 2 })).toEqual({ ok: false, failure: 'in-use' })
  const other = await added({ name: 'Toch niet' })
  expect(await removeOrganisation(manager, { organisationId: other, version: 1 })).toEqual({ ok: true, value: null })
  expect((await listed())!.organisations.map((row) => row.id)).not.toContain(other)
})

test('one that ended stays where it stands, and is not chosen any more', async () => {
  const id = await added()
  const seat = await seatAt(id, '2023-01-01')
  await change(id, 1, { validUntil: '2023-03-31' })
  const address = { region: region.slug, now, draftOf: '' }
  const offered = (await getNewSeat(manager, address))!.content.organisations
  expect(offered.map((row) => row.id)).not.toContain(id)
  const history = await getSeatHistory(manager, { ...address, leadId: seat.ok ? seat.value : '' })
  expect(history!.content!.organisations.map((row) => row.id)).toContain(id)
  expect(history!.content!.last.function).toBe('manager zorg, Jeugdhulp De Brug')
  expect(await seatAt(id, '2023-04-01')).toEqual({ ok: false, failure: 'organisation-not-found' })
  expect(await seatAt(id, '2023-03-31')).toMatchObject({ ok: true })
})

test('the municipalities of a region are on its list, and are what CBS says', async () => {
  const { organisations } = (await listed())!
  const towns = organisations.filter(({ isMunicipality }) => isMunicipality)
  expect(towns.map(({ name, kind }) => [name, kind])).toContainEqual([`Gemeente ${region.north.name}`, 'municipality'])
  const [town] = towns
  expect(await change(town!.id, 1, { name: 'Elders' })).toEqual({ ok: false, failure: 'is-municipality' })
  expect(await removeOrganisation(manager, { organisationId: town!.id, version: 1 })).toEqual({ ok: false, failure: 'is-municipality' })
  const joining = await asOwner((tx) =>
    tx.municipality.create({ data: { name: `Nieuwstad ${serial}`, slug: `nieuwstad-${serial}`, cbsCode: `GM77${serial}` } }),
  )
  const known = await added({ name: `Gemeente Nieuwstad ${serial}`, kind: 'other' })
  const membership = { regionId: region.id, municipalityId: joining.id, validFrom: '2023-01-01', validUntil: null, now }
  expect(await addMembership(manager, membership)).toEqual({ ok: true, value: null })
  expect((await listed())!.organisations.find(({ id }) => id === known)).toMatchObject({ isMunicipality: true, kind: 'municipality' })
})

test('is kept by the programme manager of the region, also with the login of the app', async () => {
  const id = await added()
  const officer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
  const stranger = await aPersonWith('programmeManager', { regionId: (await aRegion(`organisaties-elders-${serial}`)).id })
  expect(await add({ name: 'X' }, officer)).toEqual({ ok: false, failure: 'not-allowed' })
  expect(await add({ name: 'X' }, stranger)).toEqual({ ok: false, failure: 'not-found' })
  expect(await listed(officer)).toMatchObject({ mayKeep: false })
  expect(await listed(await aPersonWith('reader', { regionId: region.id }))).toBeNull()
  const login = await AppLogin.open()
  expect((await login.as(officer, `UPDATE "Organisation" SET name = 'X' WHERE id = $1`, [id])).rowCount).toBe(0)
  expect((await login.as(stranger, 'DELETE FROM "Organisation" WHERE id = $1', [id])).rowCount).toBe(0)
  await expect(
    login.as(manager, `UPDATE "Organisation" SET name = 'X' WHERE "regionId" = $1 AND "municipalityId" IS NOT NULL`, [region.id]),
  ).rejects.toThrow(/what CBS says/)
  await expect(login.as(manager, `UPDATE "Organisation" SET name = ' ' WHERE id = $1`, [id])).rejects.toThrow(/named/)
  await login.close()
})
