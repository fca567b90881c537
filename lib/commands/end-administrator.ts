import 'server-only'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canEndAdministrators } from '@/lib/policy/people-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listRights } from '@/lib/queries/rights'

export type EndAdministratorFailure = 'not-found' | 'not-allowed' | 'last-administrator'

/** Ends that somebody runs the installation, at once. One stays, or nobody could make regions any more. */
export function endAdministrator(
  viewer: Viewer,
  { grantId }: { grantId: string },
): Promise<Result<{ wasOwn: boolean }, EndAdministratorFailure>> {
  const object = { table: 'User' as const, id: viewer.userId! }
  return write(viewer, 'role.ended', object, async (tx): Promise<Result<{ wasOwn: boolean }, EndAdministratorFailure>> => {
    if (!canEndAdministrators(viewer)) return failed('not-allowed')
    await tx.$executeRaw`SELECT app.hold_roles(NULL)`
    const [turn] = await tx.$queryRaw<[{ answers: boolean }]>`SELECT app.answers_now(NULL) AS answers`
    if (!turn.answers) return failed('not-allowed')
    const administrators = await listRights(tx, null)
    const ended = administrators.find((right) => right.grantId === grantId)
    if (!ended) return failed('not-found')
    if (administrators.length === 1) return failed('last-administrator')
    await tx.$executeRaw`SELECT app.end_role(${grantId}::uuid)`
    return ok({ wasOwn: ended.userId === viewer.userId })
  })
}
