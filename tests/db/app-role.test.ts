import { expect, test } from 'vitest'
import { appUrl as appUrlOf, ensureAppRole } from '@/scripts/app-role'
import { migrate, query } from '@/scripts/database'
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
  const database = `${new URL(ownerUrl).pathname.slice(1)}_lesser`
  await query(databaseUrl('postgres'), `DROP DATABASE IF EXISTS ${database}`)
  await query(databaseUrl('postgres'), `DROP ROLE IF EXISTS ${database}`)
  await query(databaseUrl('postgres'), `CREATE ROLE ${database} LOGIN PASSWORD 'lesser'`)
  await query(databaseUrl('postgres'), `GRANT ${database} TO CURRENT_USER WITH SET TRUE`)
  await query(databaseUrl('postgres'), `CREATE DATABASE ${database} OWNER ${database}`)
  const url = Object.assign(new URL(databaseUrl(database)), { username: database, password: 'lesser' })
  await expect(migrate({ ownerUrl: url.toString() }, secret)).rejects.toThrow('zet het adres van die rol in APP_DATABASE_URL')
})
