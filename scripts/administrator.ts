import pg from 'pg'
import { choosePasswordPath } from '@/lib/kernel/addresses'
import { hashSecret, newSecret } from '@/lib/kernel/secret'
import { Problem } from './machine/problem'

type Person = { email: string; name?: string; function?: string }
type Account = { id: string; isClosed: boolean; hasPassword: boolean; isAdministrator: boolean }

/** `path`: where he chooses a password; none where he had one and only became administrator. */
type Access = { standing: 'invited' | 'restored' | 'added'; path: string | null }

/**
 * Lets somebody run the installation, as the owner of its database: the first, for whom nobody is there yet, and one who lost his phone and codes while
 * nobody else is there. Of who already runs it the second factor and every session go, and he chooses another password.
 */
export async function giveAccess(ownerUrl: string, person: Person): Promise<Access> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('BEGIN')
    const found = await accountOf(client, person.email)
    if (found?.isClosed) throw new Problem(`Het account van ${person.email} is gesloten; kies een ander adres. Er is niets gewijzigd.`)
    const event = found?.isAdministrator && found.hasPassword ? 'administrator.restored' : 'administrator.invited'
    await client.query(`SELECT app.begin(NULL, 'server', $1), app.hold_roles(NULL)`, [event])
    const id = found?.id ?? (await addAccount(client, person))
    if (!found?.isAdministrator)
      await client.query(`INSERT INTO "RoleGrant" (id, "userId", role, "validFrom") VALUES (uuidv7(), $1, 'platformAdmin', app.today())`, [
        id,
      ])
    const access = await open(client, { id, hasPassword: false, isAdministrator: false, ...found })
    await client.query('COMMIT')
    return access
  } finally {
    await client.end()
  }
}

async function open(client: pg.Client, { id, hasPassword, isAdministrator }: Omit<Account, 'isClosed'>): Promise<Access> {
  // Who is signed in without a second factor, or lost it, is out: at signing in he is asked for one.
  await client.query(`UPDATE "Session" SET "endedAt" = now() WHERE "userId" = $1 AND "endedAt" IS NULL`, [id])
  if (!hasPassword) return { standing: 'invited', path: await link(client, id, 'invitation', '7 days') }
  if (!isAdministrator) return { standing: 'added', path: null }
  await client.query('SELECT app.drop_second_factor($1)', [id])
  return { standing: 'restored', path: await link(client, id, 'reset', '1 hour') }
}

async function accountOf(client: pg.Client, email: string): Promise<Account | undefined> {
  const { rows } = await client.query<Account>(
    `SELECT u.id, u."deactivatedAt" IS NOT NULL AS "isClosed", u."passwordHash" IS NOT NULL AS "hasPassword",
            EXISTS (SELECT FROM app.effective_grants(u.id) g WHERE g.role = 'platformAdmin') AS "isAdministrator"
       FROM "User" u WHERE u.email = lower(btrim($1)) FOR UPDATE`,
    [email],
  )
  return rows[0]
}

async function addAccount(client: pg.Client, { email, name, function: works }: Person): Promise<string> {
  if (!name?.trim() || !works?.trim())
    throw new Problem(
      `Voor ${email} is er nog geen account; geef ook een naam en een functie: npm run beheerder -- E-MAIL "NAAM" "FUNCTIE"`,
    )
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO "User" (id, email, name, function) VALUES (uuidv7(), lower(btrim($1)), $2, $3) RETURNING id`,
    [email, name.trim(), works.trim()],
  )
  return rows[0]!.id
}

async function link(client: pg.Client, id: string, kind: 'invitation' | 'reset', lasts: string): Promise<string> {
  const token = newSecret()
  await client.query('SELECT app.withdraw_tokens($1, $2)', [id, kind])
  await client.query(
    `INSERT INTO "AccountToken" (id, "userId", kind, "tokenHash", "expiresAt") VALUES (gen_random_uuid(), $1, $2, $3, now() + $4::interval)`,
    [id, kind, Buffer.from(hashSecret(token)), lasts],
  )
  return choosePasswordPath(token)
}
