import { expect, test } from 'vitest'
import { appUrl as appUrlOf, ensureAppRole } from '@/scripts/app-role'
import { query } from '@/scripts/database'
import { appUrl, ownerUrl } from '@/tests/support/database'
import { databaseUrl, secret } from '@/tests/support/test-server'

test('the app logs in with rights of its group and nothing more', async () => {
  const rights = await query(
    appUrl,
    `
    SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, pg_has_role('koersvast_app', 'member') AS member,
           (SELECT count(*)::int FROM pg_class WHERE relowner = pg_roles.oid) AS owned
      FROM pg_roles WHERE rolname = current_user`,
  )
  expect(rights).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, member: true, owned: 0 }])
})

test('the app can not enter the database of another installation on the same server', async () => {
  const elsewhere = new URL(appUrl)
  elsewhere.pathname = '/template_migrated'
  await query(databaseUrl('postgres'), 'REVOKE CONNECT ON DATABASE template_migrated FROM PUBLIC')
  await expect(query(elsewhere.toString(), 'SELECT 1')).rejects.toThrow('permission denied for database')
})

test('another secret gives another password, and making the role again puts it to use', async () => {
  const renewed = appUrlOf(ownerUrl, 'another secret')
  await expect(query(renewed, 'SELECT 1')).rejects.toThrow('password authentication failed')
  await ensureAppRole(ownerUrl, 'another secret')
  expect(await query(renewed, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await ensureAppRole(ownerUrl, secret)
})

test('an owner who may not make roles is told what to ask for', async () => {
  const lesser = new URL(ownerUrl)
  lesser.username = 'owner_without_roles'
  lesser.password = 'lesser'
  await query(ownerUrl, `DROP ROLE IF EXISTS owner_without_roles`)
  await query(ownerUrl, `CREATE ROLE owner_without_roles LOGIN PASSWORD 'lesser'`)
  await query(ownerUrl, `GRANT CONNECT ON DATABASE ${lesser.pathname.slice(1)} TO owner_without_roles`)
  await expect(ensureAppRole(lesser.toString(), secret)).rejects.toThrow('zet haar adres in APP_DATABASE_URL')
})
