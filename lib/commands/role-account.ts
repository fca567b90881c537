import 'server-only'
import { randomInt } from 'node:crypto'
import type { Tx } from '@/lib/db/transaction'
import { hashPassword } from '@/lib/kernel/password'

export type Person = { email: string; name: string; function: string }

/** `passphrase`: of a new account, to pass on once; null: he had an account already, with a password that he knows. */
export type GivenAccount = { email: string; passphrase: string | null }

/** The account of a person who gets a role in a region, made where he has none. Null: his account was closed. */
export async function accountForRole(
  tx: Tx,
  { regionId, person }: { regionId: string; person: Person },
): Promise<{ userId: string; account: GivenAccount } | null> {
  const passphrase = makePassphrase()
  const [found] = await tx.$queryRaw<{ userId: string; isNew: boolean }[]>`
    SELECT * FROM app.account_for_role(${regionId}::uuid, ${person.email}, ${person.name}, ${person.function}, ${await hashPassword(passphrase)})`
  return found ? { userId: found.userId, account: { email: person.email, passphrase: found.isNew ? passphrase : null } } : null
}

// Without what is read as something else: 0 and o, 1 and l and i.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** "k7mq-2xhd-rw4n-p9tz", 79 bits. */
const makePassphrase = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')).join('-')
