import type pg from 'pg'
import { choosePasswordPath } from '@/lib/kernel/addresses'
import { hashSecret, newSecret } from '@/lib/kernel/secret'
import { Problem } from '../machine/problem'

/** `path`: where he chooses a password, for a week. */
export type Invited = { name: string; email: string; path: string }

type Manager = { id: string; name: string; email: string; isClosed: boolean; hasPassword: boolean; isInvited: boolean }

/** The programme managers of a region that came in let the others in; who has no password here yet gets a link, and the others when a manager invites them. */
export async function inviteManagers(client: pg.Client, region: { id: string; name: string }): Promise<Invited[]> {
  const { rows } = await client.query<Manager>(
    `SELECT DISTINCT u.id, u.name, u.email, u."deactivatedAt" IS NOT NULL AS "isClosed", u."passwordHash" IS NOT NULL AS "hasPassword",
            EXISTS (SELECT FROM "AccountToken" t WHERE t."userId" = u.id AND t.kind = 'invitation' AND t."usedAt" IS NULL AND t."withdrawnAt" IS NULL AND t."expiresAt" > now()) AS "isInvited"
       FROM "RoleGrant" g JOIN "User" u ON u.id = g."userId"
      WHERE g."regionId" = $1 AND g.role = 'programmeManager' AND g."validFrom" <= app.today() AND (g."validUntil" IS NULL OR g."validUntil" >= app.today())
      ORDER BY u.email`,
    [region.id],
  )
  if (rows.length > 0 && rows.every(({ isClosed }) => isClosed))
    throw new Problem(
      `Niemand zou ${region.name} hier kunnen beheren: het account van ${rows.map(({ email }) => email).join(', ')} is hier gesloten. Laat het heropenen, of geef in de oude installatie eerst iemand anders de rol programmamanager. Er is niets gewijzigd.`,
    )
  const invited: Invited[] = []
  for (const { id, name, email } of rows.filter((one) => !one.isClosed && !one.hasPassword && !one.isInvited)) {
    const token = newSecret()
    await client.query(`SELECT app.withdraw_tokens($1, 'invitation')`, [id])
    await client.query(
      `INSERT INTO "AccountToken" (id, "userId", kind, "regionId", "tokenHash", "expiresAt") VALUES (gen_random_uuid(), $1, 'invitation', $2, $3, now() + interval '7 days')`,
      [id, region.id, Buffer.from(hashSecret(token))],
    )
    invited.push({ name, email, path: choosePasswordPath(token) })
  }
  return invited
}
