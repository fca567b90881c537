import { ensureAppRole, appUrl as appUrlOf } from '@/scripts/app-role'
import { query } from '@/scripts/database'
import { databaseUrl, secret, template } from './test-server'

const name = `test_${process.env.VITEST_POOL_ID}`

/** The owner of this test file's own database, a fresh copy of the migrated template. */
export const ownerUrl = databaseUrl(name)
/** Who can do anything there, also what the guards forbid the owner. */
export const superuserUrl = Object.assign(new URL(ownerUrl), { username: 'postgres' }).toString()
/** The login of the app on that database. */
export const appUrl = appUrlOf(ownerUrl, secret)

// Vitest runs this file before every test file, so that no test meets what another one left.
await query(databaseUrl('postgres'), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
await query(databaseUrl('postgres'), `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`)
await ensureAppRole(ownerUrl, appUrl, { renew: true })
process.env.DATABASE_URL = ownerUrl
process.env.APP_DATABASE_URL = appUrl
