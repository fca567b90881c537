import { Client } from 'pg'
import { expect, test } from 'vitest'
import { setReportRoute } from '@/lib/commands/set-report-route'
import { isHeldByOthers } from '@/lib/db/faults'
import { ownerUrl } from '../support/database'
import { aPersonWith, aRegion } from '../support/regions'

/** Does something that another connection holds for a while, as an import of many figures does. */
async function heldFor(milliseconds: number, statement: string, values: unknown[]): Promise<() => Promise<void>> {
  const other = new Client({ connectionString: ownerUrl })
  await other.connect()
  await other.query('BEGIN')
  await other.query(statement, values)
  const free = new Promise((resolve) => setTimeout(resolve, milliseconds)).then(() => other.query('ROLLBACK'))
  return async () => {
    await free
    await other.end()
  }
}

async function someWork(slug: string) {
  const region = await aRegion(slug)
  const manager = await aPersonWith('programmeManager', { regionId: region.id })
  const save = (version: number) => setReportRoute(manager, { regionId: region.id, version, needsAgreement: false, needsOffering: true })
  expect(await save(1)).toMatchObject({ ok: true })
  return { region, save }
}

test(
  'who saves while the trail of the region is sealed for longer than five seconds waits, and is saved',
  { timeout: 30_000 },
  async () => {
    const { region, save } = await someWork('ketting')
    const done = await heldFor(6_500, 'SELECT FROM "AuditChain" WHERE id = $1 FOR UPDATE', [region.id])
    expect(await save(2)).toMatchObject({ ok: true })
    await done()
  },
)

test('who waits too long for a row that somebody else holds gets to hear that, and nothing is saved', { timeout: 30_000 }, async () => {
  const { region, save } = await someWork('rij')
  const done = await heldFor(7_000, 'SELECT FROM "Region" WHERE id = $1 FOR UPDATE', [region.id])
  const refused: unknown = await save(2).catch((error: unknown) => error)
  expect(isHeldByOthers(refused)).toBe(true)
  await done()
  expect(await save(2)).toMatchObject({ ok: true })
})
