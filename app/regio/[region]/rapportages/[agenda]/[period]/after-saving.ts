import 'server-only'
import { discardKeptDraft } from '@/lib/commands/discard-kept-draft'
import { isDatabaseAway } from '@/lib/db/faults'
import type { FormValues } from '@/lib/forms/form-state'
import type { Viewer } from '@/lib/policy/viewer'

/** The text was saved, so no copy of it is needed; one that stays behind is shown once more and does no harm. */
export async function forgetDraft(viewer: Viewer, formPath: string) {
  await discardKeptDraft(viewer, formPath).catch((error: unknown) => {
    if (!isDatabaseAway(error)) throw error
  })
}

/** A form that came in, whether it was right or not. */
export const typedIn = (form: { ok: true; values: FormValues } | { ok: false; state: { values: FormValues } }): FormValues =>
  form.ok ? form.values : form.state.values
