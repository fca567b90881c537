import { randomUUID } from 'node:crypto'
import { hashPassword } from '../../../lib/kernel/password'
import { query } from '../../../scripts/database'
import { demoPassword } from '../../../seeds/demo-accounts'

/** What happened in the database of the app under test. */
export const inDatabase = (sql: string, values?: unknown[]) =>
  query(process.env.DATABASE_URL ?? '', sql, values) as Promise<Record<string, string>[]>

/** An account of one test alone, without roles, with the password of the demo accounts; answers its e-mail address. */
export async function anAccount(): Promise<string> {
  const id = randomUUID()
  const email = `${id}@tijdelijk.example`
  const values = [id, email, 'Tijdelijke Medewerker', 'ambtenaar Jeugd', await hashPassword(demoPassword)]
  await inDatabase('INSERT INTO "User" (id, email, name, function, "passwordHash") VALUES ($1, $2, $3, $4, $5)', values)
  return email
}

/** Lets that account update what is Woerden's. */
export async function makeOfficer(email: string): Promise<void> {
  await inDatabase(
    `INSERT INTO "RoleGrant" (id, "userId", role, "regionId", "municipalityId", "validFrom")
     SELECT gen_random_uuid(), u.id, 'policyOfficer', r.id, m.id, '2020-01-01' FROM "User" u, "Region" r, "Municipality" m
      WHERE u.email = $1 AND r.slug = 'utrecht-west' AND m.slug = 'woerden'`,
    [email],
  )
}

/** Somebody who manages the programme of a region that has nothing yet. */
export async function aManagerOfNothing(slug: string): Promise<string> {
  const email = await anAccount()
  await inDatabase(
    `WITH region AS (INSERT INTO "Region" (id, slug, name, "cbsCode", "needsSecondFactor") VALUES (gen_random_uuid(), $2, initcap($2), 'JZ-' || $2, false) RETURNING id)
     INSERT INTO "RoleGrant" (id, "userId", role, "regionId", "validFrom")
     SELECT gen_random_uuid(), u.id, 'programmeManager', region.id, '2020-01-01' FROM "User" u, region WHERE u.email = $1`,
    [email, slug],
  )
  return email
}

/** Lets that account enter and import figures. */
export async function makeAnalyst(email: string): Promise<void> {
  await inDatabase(
    `INSERT INTO "RoleGrant" (id, "userId", role, "regionId", "validFrom")
     SELECT gen_random_uuid(), u.id, 'dataAnalyst', r.id, '2020-01-01' FROM "User" u, "Region" r WHERE u.email = $1 AND r.slug = 'utrecht-west'`,
    [email],
  )
}

export const endSessionsOf = (email: string) =>
  inDatabase(
    `UPDATE "Session" SET "lastSeenAt" = now() - interval '61 minutes' WHERE "userId" = (SELECT id FROM "User" WHERE email = $1)`,
    [email],
  )

/** Brings the browser in which this account is signed in back to right after the password. With a phone and a passkey, where it waits for one. */
export async function backToHalfway(email: string, awaits: 'code' | 'enrolment'): Promise<void> {
  await inDatabase(
    `UPDATE "Session" SET "awaits" = $2::"SignInStep" WHERE "endedAt" IS NULL AND "userId" = (SELECT id FROM "User" WHERE email = $1)`,
    [email, awaits],
  )
  if (awaits === 'enrolment') return
  await inDatabase(
    `WITH factor AS (INSERT INTO "SecondFactor" ("userId", "sealedSecret", "lastStep") SELECT id, 'x', 1 FROM "User" WHERE email = $1 RETURNING "userId")
     INSERT INTO "Passkey" (id, "userId", name, "credentialId", "publicKey", counter) SELECT gen_random_uuid(), "userId", 'Telefoon', uuid_send(gen_random_uuid()), 'x', 0 FROM factor`,
    [email],
  )
}

/** Lets that account work in a region that asks a second step. */
export async function makeStrict(email: string): Promise<void> {
  await inDatabase(
    `INSERT INTO "RoleGrant" (id, "userId", role, "regionId", "validFrom")
     SELECT gen_random_uuid(), u.id, 'secretary', r.id, '2020-01-01' FROM "User" u, "Region" r WHERE u.email = $1 AND r.slug = 'utrecht-stad'`,
    [email],
  )
}
