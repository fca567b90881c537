import 'server-only'
import { revalidatePath } from 'next/cache'
import { redirect, unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { requireViewer, requireViewerToSave, SignedOut } from '@/lib/auth/session'
import { discardKeptDraft } from '@/lib/commands/discard-kept-draft'
import { isDatabaseAway, isHeldByOthers, isOfClosedAgenda } from '@/lib/db/faults'
import { formOf, parseForm, rejected, typedIn, type FormState, type FormValues } from '@/lib/forms/form-state'
import { logFault } from '@/lib/kernel/log'
import type { Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

const databaseAway =
  'De database is even niet bereikbaar. Je tekst staat nog hieronder. Bewaar hem over een minuut opnieuw; was hij toch al bewaard, dan zie je dat.'
const signedOut = 'Je bent niet meer aangemeld. Je tekst staat nog hieronder. Meld je in een ander tabblad aan en bewaar dan opnieuw.'
const heldByOthers =
  'Een collega bewaart op dit moment veel tegelijk, bijvoorbeeld een import. Er is niets van jou bewaard. Je tekst staat nog hieronder; bewaar hem over een halve minuut opnieuw.'
const agendaClosed =
  'Deze agenda is afgesloten, ook wat er gemeten is. Er is niets bewaard. Verbeter het cijfer bij de KPI in de versie van nu.'
const fault = 'Door een fout bij ons is er niets bewaard. Je tekst staat nog hieronder. Probeer het opnieuw.'

type Sent<S extends z.ZodType> = { values: FormValues; data: z.output<S>; viewer: Viewer }

type Saving<S extends z.ZodType, T, F extends string, State> = {
  form: S
  /** The page of the form: what was typed is kept for it when the session has ended. */
  at: string
  /** Nothing in it is worth keeping when the session has ended. */
  keepsNothing?: boolean
  /** For a form on a page with more than itself: that shows what a colleague did, also when this failed. */
  redraws?: boolean
  act: (viewer: Viewer, data: z.output<S>) => Promise<Result<T, F>>
  /** What the form says then. */
  refused: (failure: F, sent: Sent<S>) => State | Promise<State>
  /** Where it leads; or what the form says then, where it stays. */
  next: (made: T, data: z.output<S>) => string | State
}

/** What an action with a form does: who, what he filled in, the act, and on to the next page or back with what is the matter. */
export async function saveForm<S extends z.ZodType, T, F extends string, State>(
  sent: FormData,
  { form: schema, at, keepsNothing, redraws, act, refused, next }: Saving<S, T, F, State>,
): Promise<State | FormState> {
  const formData = formOf(sent)
  const form = parseForm(schema, formData)
  let to: string | State
  try {
    const viewer = keepsNothing ? await requireViewer() : await requireViewerToSave(at, formData)
    if (!form.ok) return form.state

    const result = await act(viewer, form.data)
    if (redraws) revalidatePath(at)
    if (!result.ok) return await refused(result.failure, { values: form.values, data: form.data, viewer })
    if (!keepsNothing) await forgetDraft(viewer, at)
    to = next(result.value, form.data)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  if (typeof to !== 'string') return to
  redirect(to)
}

/** For the catch of an action: what went wrong comes back in the form, with the typed text. */
export function answerFault(error: unknown, values: FormValues) {
  unstable_rethrow(error) // a redirect
  if (error instanceof SignedOut) return rejected(values, [signedOut])
  if (isDatabaseAway(error)) return rejected(values, [databaseAway])
  if (isHeldByOthers(error)) return rejected(values, [heldByOthers])
  if (isOfClosedAgenda(error)) return rejected(values, [agendaClosed])
  logFault('saving', error)
  return rejected(values, [fault])
}

/** The text was saved, so no copy of it is needed; one that stays behind because the database went is shown once more and does no harm. */
export async function forgetDraft(viewer: Viewer, formPath: string): Promise<void> {
  await discardKeptDraft(viewer, formPath).catch((error: unknown) => {
    if (!isDatabaseAway(error)) throw error
  })
}
