import 'server-only'
import type { GivenAccount, Person } from '@/lib/commands/role-account'
import { write, type Tx } from '@/lib/db/transaction'
import { administratorInvitationMail } from '@/lib/domain/account-mail'
import { choosePasswordPath } from '@/lib/kernel/addresses'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { aboutMail, seal } from '@/lib/kernel/seal'
import { hashSecret, newSecret } from '@/lib/kernel/secret'
import { canMakeAdministrators } from '@/lib/policy/people-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listRights } from '@/lib/queries/rights'

export type MakeAdministratorFailure = 'not-allowed' | 'own-account' | 'account-closed' | 'has-role'

type Making = { person: Person; site: string }

/** Lets somebody run the installation too, with an account where he has none. Who was invited before and never came, is invited anew. */
export function makeAdministrator(viewer: Viewer, { person, site }: Making): Promise<Result<GivenAccount, MakeAdministratorFailure>> {
  const object = { table: 'User' as const, id: viewer.userId! }
  return write<GivenAccount, MakeAdministratorFailure>(viewer, 'administrator.invited', object, async (tx) => {
    if (!canMakeAdministrators(viewer)) return failed('not-allowed')
    if (person.email === viewer.email) return failed('own-account')
    await tx.$executeRaw`SELECT app.hold_roles(NULL)`
    const [turn] = await tx.$queryRaw<[{ answers: boolean }]>`SELECT app.answers_now(NULL) AS answers`
    if (!turn.answers) return failed('not-allowed')
    const was = (await listRights(tx, null)).some(({ email }) => email === person.email)
    const [made] = await tx.$queryRaw<{ userId: string }[]>`
      SELECT "userId" FROM app.make_administrator(${person.email}, ${person.name}, ${person.function})`
    if (!made) return failed('account-closed')
    const [standing] = await tx.$queryRaw<[{ waits: boolean }]>`SELECT app.is_uninvited_elsewhere(${made.userId}::uuid, NULL) AS waits`
    if (was && !standing.waits) return failed('has-role')
    return ok({ email: person.email, link: standing.waits ? await invite(tx, viewer, { ...person, site, userId: made.userId }) : null })
  })
}

// With a password of his own, also where his organisation signs others in: he has to get in when that is away.
async function invite(tx: Tx, viewer: Viewer, to: Person & { userId: string; site: string }): Promise<string> {
  const token = newSecret()
  const link = to.site + choosePasswordPath(token)
  const mail = administratorInvitationMail({ name: to.name, inviter: `${viewer.name}, ${viewer.function}`, link })
  const text = seal(mail.text, aboutMail(to.email))
  await tx.$executeRaw`SELECT app.invite_administrator(${to.userId}::uuid, ${hashSecret(token)}, ${mail.subject}, ${text})`
  return link
}
