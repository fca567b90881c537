import { randomUUID } from 'node:crypto'
import { hashSecret, newSecret } from '@/lib/kernel/secret'
import { sessionViewer } from '@/lib/db/identity'
import { hashPassword } from '@/lib/kernel/password'
import type { Viewer } from '@/lib/policy/viewer'
import { query } from '@/scripts/database'
import { ownerUrl, superuserUrl } from './database'

export const password = 'zes paarse olifanten'

/** Back to a database without people. What was decided refuses to go, also at the owner's word, hence without triggers. */
export const removeEverybody = () =>
  query(superuserUrl, 'SET session_replication_role = replica; TRUNCATE "User", "SignInAttempt", "AuditEvent" CASCADE')

/** An account with the password above. */
export async function anAccount(email: string): Promise<string> {
  const id = randomUUID()
  const values = [id, email, 'Anna Bakker', 'ambtenaar Jeugd, gemeente Woerden', await hashPassword(password)]
  await query(ownerUrl, 'INSERT INTO "User" (id, email, name, function, "passwordHash") VALUES ($1, $2, $3, $4, $5)', values)
  return id
}

/** A browser in which that account is signed in. */
export async function aSession(userId: string): Promise<{ secretHash: ReturnType<typeof hashSecret>; viewer: Viewer }> {
  const secretHash = hashSecret(newSecret())
  await query(ownerUrl, `INSERT INTO "Session" (id, "userId", "secretHash", origin) VALUES ($1, $2, $3, 'test')`, [
    randomUUID(),
    userId,
    secretHash,
  ])
  const person = await sessionViewer(secretHash)
  return { secretHash, viewer: { ...person!, origin: '192.0.2.1' } }
}
