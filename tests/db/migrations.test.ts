import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deploy, schemaSql } from '@/prisma/migrate'
import { query } from '@/scripts/database'
import { ownerUrl } from '../support/database'

// The migrations may hold more than schema.prisma can say (policies, triggers, checks), never less or something else.

const schemaOnly = new URL(ownerUrl)
schemaOnly.pathname = `${schemaOnly.pathname}_schema`

beforeAll(async () => {
  await query(ownerUrl, `DROP DATABASE IF EXISTS "${schemaOnly.pathname.slice(1)}" WITH (FORCE)`)
  await query(ownerUrl, `CREATE DATABASE "${schemaOnly.pathname.slice(1)}" TEMPLATE template0`)
  await query(schemaOnly.toString(), await schemaSql())
})
afterAll(() => query(ownerUrl, `DROP DATABASE "${schemaOnly.pathname.slice(1)}" WITH (FORCE)`))

async function listed(url: string, statement: string): Promise<string[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<{ line: string }>(statement)).rows.map(({ line }) => line)
  } finally {
    await client.end()
  }
}

const catalogue = {
  'tables and columns': `
    SELECT concat_ws(' ', table_name, column_name, udt_name, is_nullable, column_default, datetime_precision) AS line FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY 1`,
  enums: `
    SELECT concat_ws(' ', typname, string_agg(enumlabel, ',' ORDER BY enumsortorder)) AS line FROM pg_enum JOIN pg_type t ON t.oid = enumtypid GROUP BY typname ORDER BY 1`,
  'keys and references': `
    SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS line FROM pg_constraint
     WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'f') AND conrelid::regclass::text <> '_prisma_migrations' ORDER BY 1`,
  // Prisma can't say NULLS NOT DISTINCT; the guards make an exclusion constraint for the periods, search looks in lists of words, some hold a part of the rows, and a name is compared without capitals and spaces.
  indexes: `
    SELECT replace(indexdef, ' NULLS NOT DISTINCT', '') AS line FROM pg_indexes
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' AND indexdef !~ 'USING gi(st|n)| WHERE |app.name_key' ORDER BY 1`,
}

test.each(Object.entries(catalogue))('the migrations and schema.prisma have the same %s', async (_, statement) => {
  const migrated = await listed(ownerUrl, statement)
  expect(migrated).toEqual(await listed(schemaOnly.toString(), statement))
  expect(migrated.length).toBeGreaterThan(5)
})

test('migrating a second time finds nothing to do', async () => expect(await deploy(ownerUrl)).toEqual([]))
