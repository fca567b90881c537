import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { invitationMail, organisationInvitationMail } from '@/lib/domain/account-mail'
import { choosePasswordPath, signInPagePath } from '@/lib/kernel/addresses'
import { aboutMail, seal } from '@/lib/kernel/seal'
import { hashSecret, newSecret } from '@/lib/kernel/secret'
import { onlySsoProviderOf } from '@/lib/kernel/sso-providers'
import type { Viewer } from '@/lib/policy/viewer'

export type Person = { email: string; name: string; function: string }

/** `link`: of the invitation of a new account; null: he had an account already. */
export type GivenAccount = { email: string; link: string | null }

type Invited = { userId: string; email: string; name: string }

/** Who invites whom to which region; `site`: where people open the app, "https://koersvast.nl". */
export type Inviting = { viewer: Viewer; regionId: string; region: string; site: string }

/** The account of a person who gets a role in a region, made and invited where he has none. Null: his account was closed. */
export async function accountForRole(
  tx: Tx,
  inviting: Inviting,
  person: Person,
): Promise<{ userId: string; account: GivenAccount } | null> {
  const [found] = await tx.$queryRaw<{ userId: string; isNew: boolean }[]>`
    SELECT * FROM app.account_for_role(${inviting.regionId}::uuid, ${person.email}, ${person.name}, ${person.function}, NULL)`
  if (!found) return null
  const link = found.isNew ? await invite(tx, inviting, { ...person, userId: found.userId }) : null
  return { userId: found.userId, account: { email: person.email, link } }
}

/** Puts an invitation in the outbox; an earlier one no longer works. Gives the link that stands in it. */
export async function invite(tx: Tx, inviting: Inviting, to: Invited): Promise<string> {
  const token = newSecret()
  const { link, mail } = invitation(inviting, to, token)
  const text = seal(mail.text, aboutMail(to.email))
  await tx.$executeRaw`SELECT app.invite(${inviting.regionId}::uuid, ${to.userId}::uuid, ${hashSecret(token)}, ${mail.subject}, ${text})`
  return link
}

/** What an invitation says. Who signs in at his organisation gets no password to choose: the secret of the invitation goes nowhere. */
export function invitation({ viewer, region, site }: Inviting, to: Invited, token: string) {
  const organisation = onlySsoProviderOf(to.email)?.name
  const link = site + (organisation === undefined ? choosePasswordPath(token) : signInPagePath)
  const given = { name: to.name, region, inviter: `${viewer.name}, ${viewer.function}`, link }
  return { link, mail: organisation === undefined ? invitationMail(given) : organisationInvitationMail({ ...given, organisation }) }
}
