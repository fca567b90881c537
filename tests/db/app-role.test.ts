import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { appUrl as appUrlOf, ensureAppRole } from '@/scripts/app-role'
import { migrate, query } from '@/scripts/database'
import { loginProblem } from '@/scripts/login-check'
import { appUrl, ownerUrl, superuserUrl } from '@/tests/support/database'
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

test('another secret changes the password of the app only when that is asked', async () => {
  const renewed = appUrlOf(ownerUrl, 'another secret')
  const other = await migrate({ ownerUrl }, 'another secret')
  expect(other).toMatchObject({ appUrl: renewed, works: false })
  expect(await query(appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  expect(await migrate({ ownerUrl }, 'another secret', { renew: true })).toMatchObject({ works: true })
  expect(await query(renewed, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await ensureAppRole(ownerUrl, appUrl, { renew: true })
})

test('a login that is given keeps its password, and needs no secret', async () => {
  expect(await migrate({ ownerUrl, appUrl }, undefined)).toEqual({ appUrl, applied: [], works: true })
  const given = Object.assign(new URL(appUrl), { username: `${new URL(ownerUrl).pathname.slice(1)}_given`, password: 'zelf%20bedacht' })
  expect(await migrate({ ownerUrl, appUrl: given.toString() }, undefined)).toMatchObject({ works: true })
  await expect(migrate({ ownerUrl }, undefined)).rejects.toThrow(/^AUTH_SECRET ontbreekt/)
  await expect(migrate({ ownerUrl, appUrl: databaseUrl('elders') }, secret)).rejects.toThrow(/een andere database/)
  await expect(ensureAppRole(ownerUrl, ownerUrl)).rejects.toThrow(/de inlog van de eigenaar zelf/)
})

test('the app does not start with a login that may look past row level security', async () => {
  const problem = (url: string) => {
    process.env.APP_DATABASE_URL = url
    return loginProblem(() => undefined)
  }
  expect(await problem(ownerUrl)).toMatch(/^APP_DATABASE_URL klopt niet: met deze inlog mag de app alles/)
  expect(await problem(superuserUrl)).toMatch(/^APP_DATABASE_URL klopt niet/)
  expect(await problem(appUrl)).toBeUndefined()
})

describe('a command', () => {
  const run = (script: string, env: Record<string, string>, ...args: string[]) => {
    const { APP_DATABASE_URL: _app, AUTH_SECRET: _secret, DATABASE_URL: _owner, ...inherited } = process.env
    return spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
      encoding: 'utf8',
      env: { ...inherited, ...env } as NodeJS.ProcessEnv,
    })
  }

  test('says which database it works on, and touches nothing of one without the secret of the app', async () => {
    const { status, stderr } = run('scripts/migrate.ts', { DATABASE_URL: ownerUrl })
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^Database: test_\d+ op .*\n\nAUTH_SECRET ontbreekt/)])
    expect(await query(appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  test('makes the first administrator, and shows where he chooses a password', async () => {
    const env = { DATABASE_URL: ownerUrl, NEXTAUTH_URL: 'https://koersvast.example' }
    const { status, stdout } = run('scripts/beheerder.ts', env, 'eerste@gemeente.example', 'Iris Vermeulen', 'functioneel beheerder')
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/ is beheerder\.[^]*\n {2}https:\/\/koersvast\.example\/aanmelden\/wachtwoord\/[\w-]{43}\n$/),
    ])
    expect(run('scripts/beheerder.ts', env)).toMatchObject({ status: 1, stderr: expect.stringContaining('Gebruik: npm run beheerder') })
  })

  test('says of a database without Koersvast that it is the wrong one', async () => {
    const { status, stderr } = run('scripts/audit-verify.ts', { DATABASE_URL: databaseUrl('postgres') })
    expect([status, stderr]).toEqual([1, expect.stringContaining('In deze database staat Koersvast niet.')])
  })
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
