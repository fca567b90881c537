import { expect, test } from 'playwright/test'
import { statementsPerPage } from '../../scripts/testing/statements'

test('no page takes more than 12 SQL statements, everything counted', async () => {
  const counts = await statementsPerPage({ appUrl: process.env.APP_DATABASE_URL ?? '', secret: process.env.AUTH_SECRET ?? '' })
  expect(counts.filter(({ count }) => count > 12)).toEqual([])
  expect(counts.filter(({ count }) => count < 3).map(({ page }) => page)).toEqual([])
})
