import 'server-only'
import { findAccount, type AccountFailure } from '@/lib/commands/account-of-region'
import type { Person } from '@/lib/commands/role-account'
import { isDenied, isRefusedRow } from '@/lib/db/faults'
import { write } from '@/lib/db/transaction'
import { addressChangedMail } from '@/lib/domain/account-mail'
import { aboutMail, seal } from '@/lib/kernel/seal'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type CorrectAccountFailure = AccountFailure | 'deactivated-already' | 'same' | 'email-taken'

/** Name, function and mail address of somebody as they are from now on (AVG art. 16). With another address he is signed out everywhere, and the old one hears of it. */
export async function correctAccount(
  viewer: Viewer,
  { regionId, userId, person }: { regionId: string; userId: string; person: Person },
): Promise<Result<null, CorrectAccountFailure>> {
  try {
    return await write<null, CorrectAccountFailure>(viewer, 'account.corrected', { table: 'Region', id: regionId }, async (tx) => {
      const account = await findAccount(tx, viewer, { regionId, userId })
      if (!account.ok) return account
      const { email, standing } = account.value
      if (standing === 'deactivated') return failed('deactivated-already')
      const { subject, text } = addressChangedMail({ name: person.name, by: `${viewer.name}, ${viewer.function}` })
      const [{ answer }] = await tx.$queryRaw<[{ answer: 'corrected' | 'same' | 'email-taken' }]>`
        SELECT app.correct_account(${regionId}::uuid, ${userId}::uuid, ${person.name}, ${person.function}, ${person.email}, ${subject}, ${seal(text, aboutMail(email))}) AS answer`
      return answer === 'corrected' ? ok(null) : failed(answer)
    })
  } catch (error) {
    // Closed, or his own role ended, while he waited.
    if (isRefusedRow(error)) return failed('deactivated-already')
    if (isDenied(error)) return failed('not-allowed')
    throw error
  }
}
