import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canSeeAgenda } from '@/lib/policy/region-policy'
import type { Role, Viewer } from '@/lib/policy/viewer'
import { AppLogin } from '../support/app-login'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

// A draft agenda is for those who make it: asked of the database itself, table by table, with a query that forgets its where.

let region: TestRegion
let login: AppLogin

beforeAll(async () => {
  region = await aRegion('concept')
  await asOwner(async (tx) => {
    await tx.agenda.update({ where: { id: region.agenda.id }, data: { status: 'draft' } })
    const own = { regionId: region.id }
    const kpi = await tx.kpi.create({
      data: { ...own, agendaId: region.agenda.id, number: '1.1', position: 1, name: 'KPI', unit: 'jeugdigen', direction: 'down' },
    })
    await tx.kpiTarget.create({ data: { ...own, kpiId: kpi.id, year: 2024, printed: 'minder' } })
    await tx.lead.create({
      data: {
        ...own,
        ambitionId: region.ambition.id,
        role: 'officialLead',
        function: 'trekker',
        position: 1,
        validFrom: new Date('2022-01-01'),
      },
    })
    await tx.activityReference.create({
      data: {
        ...{ ...own, agendaId: region.agenda.id, targetId: region.regional.id, ambitionId: region.ambition.id },
        ...{ fromId: region.local.id, position: 1, printed: 'zie 1.1a' },
      },
    })
  })
  login = await AppLogin.open()
})
afterAll(() => login.close())

const tables = [
  'Agenda',
  'Ambition',
  'Result',
  'Activity',
  'ActivityTrack',
  'ActivityReference',
  'Lead',
  'ReportingPeriod',
  'Kpi',
  'KpiTarget',
]
const roles: Exclude<Role, 'lead' | 'workgroupMember' | 'platformAdmin'>[] = [
  ...(['boardMember', 'secretary', 'programmeTeam', 'policyOfficer', 'dataAnalyst', 'programmeManager', 'reader'] as const),
]

const seen = async (viewer: Viewer & { userId: string }) => {
  const counts = tables.map((table) => `(SELECT count(*)::int FROM "${table}") AS "${table}"`).join(', ')
  const { rows } = await login.as(viewer, `SELECT ${counts}`)
  return Object.keys(rows[0]).filter((table) => rows[0][table] > 0)
}

describe('a draft agenda', () => {
  test.each(roles)('%s finds it in the database only where the policy shows it', async (role) => {
    const municipalityId = role === 'policyOfficer' ? region.north.id : undefined
    const viewer = await aPersonWith(role, { regionId: region.id, municipalityId })
    const isMaker = canSeeAgenda(viewer, { regionId: region.id, status: 'draft' })
    // Inkoop & Monitoring keeps the KPIs of every agenda of the region, also of one that is being made.
    expect(await seen(viewer)).toEqual(isMaker ? tables : role === 'dataAnalyst' ? ['Kpi', 'KpiTarget'] : [])
  })

  test('everybody in the region finds it as soon as it was adopted', async () => {
    await asOwner((tx) => tx.agenda.update({ where: { id: region.agenda.id }, data: { status: 'adopted' } }))
    const reader = await aPersonWith('reader', { regionId: region.id })
    expect(await seen(reader)).toEqual(tables.filter((table) => table !== 'ActivityTrack'))
  })
})
