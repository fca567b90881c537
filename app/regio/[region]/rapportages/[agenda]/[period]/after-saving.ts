import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import { discardKeptDraft } from '@/lib/commands/discard-kept-draft'
import { isDatabaseAway } from '@/lib/db/faults'
import { rejected, type FormValues } from '@/lib/forms/form-state'
import type { Viewer } from '@/lib/policy/viewer'
import { databaseAwayMessage, faultMessage } from './messages'

/** The text was saved, so no copy of it is needed; one that stays behind is shown once more and does no harm. */
export async function forgetDraft(viewer: Viewer, formPath: string) {
  await discardKeptDraft(viewer, formPath).catch((error: unknown) => {
    if (!isDatabaseAway(error)) throw error
  })
}

/** What a form says after a fault, with the typed text still in it. */
export function afterFault(error: unknown, values: FormValues) {
  unstable_rethrow(error) // the redirect to sign in
  if (!isDatabaseAway(error)) console.error(error)
  return rejected(values, [isDatabaseAway(error) ? databaseAwayMessage : faultMessage])
}

/** A form that came in, whether it was right or not. */
export const typedIn = (form: { ok: true; values: FormValues } | { ok: false; state: { values: FormValues } }): FormValues =>
  form.ok ? form.values : form.state.values
