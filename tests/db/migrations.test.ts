import { expect, test } from 'vitest'
import { deploy, schemaSql } from '@/prisma/migrate'
import { query } from '@/scripts/database'
import { ownerUrl } from '@/tests/support/database'
import { databaseUrl } from '@/tests/support/test-server'

const tables = `
  SELECT table_name, column_name, udt_name, is_nullable, column_default, character_maximum_length, numeric_precision, numeric_scale, datetime_precision
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
     AND table_name NOT IN (SELECT table_name FROM information_schema.views WHERE table_schema = 'public') ORDER BY 1, 2`
const enums = `SELECT typname, enumlabel FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid ORDER BY typname, enumsortorder`
const keys = `
  SELECT conrelid::regclass::text AS of, conname, pg_get_constraintdef(oid) AS rule FROM pg_constraint
   WHERE contype IN ('p', 'f') AND connamespace = 'public'::regnamespace AND conrelid::regclass::text <> '_prisma_migrations' ORDER BY 1, 2`
const indexes = `SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`

/** A database as schema.prisma alone would make it. */
async function databaseOfSchema(): Promise<string> {
  const name = `test_${process.env.VITEST_POOL_ID}_schema`
  await query(databaseUrl('postgres'), `DROP DATABASE IF EXISTS ${name}`)
  await query(databaseUrl('postgres'), `CREATE DATABASE ${name}`)
  await query(databaseUrl(name), await schemaSql())
  return databaseUrl(name)
}

test('the migrations make what schema.prisma says', async () => {
  const schemaUrl = await databaseOfSchema()
  for (const question of [tables, enums, keys]) expect(await query(ownerUrl, question)).toEqual(await query(schemaUrl, question))
  expect(await query(ownerUrl, indexes)).toEqual(expect.arrayContaining(await query(schemaUrl, indexes)))
})

test('a second run of the migrations has nothing to do', async () => {
  expect(await deploy(ownerUrl)).toEqual([])
})

test('a migration that broke off half-way runs again', async () => {
  const [last] = (await query(ownerUrl, 'SELECT migration_name FROM _prisma_migrations ORDER BY 1 DESC LIMIT 1')) as [{ migration_name: string }]
  const broken = `${databaseUrl('postgres').replace(/postgres$/, '')}test_${process.env.VITEST_POOL_ID}_broken`
  await query(databaseUrl('postgres'), `DROP DATABASE IF EXISTS test_${process.env.VITEST_POOL_ID}_broken`)
  await query(databaseUrl('postgres'), `CREATE DATABASE test_${process.env.VITEST_POOL_ID}_broken`)
  await query(broken, `CREATE TABLE "User" (id int)`)
  await expect(deploy(broken)).rejects.toThrow('already exists')
  await query(broken, 'DROP TABLE "User"')
  expect((await deploy(broken)).at(-1)).toBe(last.migration_name)
})
