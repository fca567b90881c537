import { query } from '../../../scripts/database'
import { withOwnExample } from './own-example'
import { test as base } from './test'

type Before = 'report' | 'period'

/**
 * A test with an app of its own in which a half year has yet to begin: without the report of 2023-1, or without that period at all.
 * What goes to "the" app and database in these tests, goes to that one.
 */
export const test = base.extend<object, { before: Before; round: string }>({
  before: ['report', { option: true, scope: 'worker' }],
  round: [
    async ({ before }, provide) => {
      await withOwnExample(async ({ app, database }) => {
        await query(database.url('example', 'postgres'), [...withoutReport, ...(before === 'period' ? withoutPeriod : [])].join(';'))
        const common = { TEST_APP_URL: process.env.TEST_APP_URL, DATABASE_URL: process.env.DATABASE_URL }
        Object.assign(process.env, { TEST_APP_URL: app.url, DATABASE_URL: app.ownerUrl })
        await provide(app.url)
        Object.assign(process.env, common)
      })
    },
    { scope: 'worker', auto: true, timeout: 120_000 },
  ],
  baseURL: async ({ round }, provide) => provide(round),
})

export { expect } from './test'

const here = `slug = '2023-1' AND "regionId" = (SELECT id FROM "Region" WHERE slug = 'utrecht-west')`
const period = `(SELECT id FROM "ReportingPeriod" WHERE ${here})`
const report = `(SELECT id FROM "Report" WHERE "periodId" = ${period})`

const withoutReport = [
  'SET session_replication_role = replica', // none of the guards that would forbid it
  `DELETE FROM "AgendaPaper" WHERE "itemId" IN (SELECT id FROM "AgendaItem" WHERE "reportId" = ${report})`,
  `DELETE FROM "AgendaItem" WHERE "reportId" = ${report}`,
  `DELETE FROM "Story" WHERE "periodId" = ${period}`,
  ...['Question', 'DecisionRequest', 'ReportBlock', 'ReportStep'].map((table) => `DELETE FROM "${table}" WHERE "reportId" = ${report}`),
  `DELETE FROM "Report" WHERE "periodId" = ${period}`,
]

const withoutPeriod = [
  `UPDATE "ActivityTrack" SET "lastPeriodId" = NULL WHERE "lastPeriodId" = ${period}`,
  `UPDATE "ProgressUpdate" SET "periodId" = NULL WHERE "periodId" = ${period}`,
  `DELETE FROM "ReportingPeriod" WHERE ${here}`,
]
