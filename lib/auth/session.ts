import 'server-only'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { clientAddress, isSentByScript, requestedPath } from '@/lib/auth/request'
import { noteSentForm } from '@/lib/auth/sent-form'
import { sessionSecretHash } from '@/lib/auth/session-cookie'
import { signInPath } from '@/lib/auth/sign-in-page'
import { isDatabaseAway } from '@/lib/db/faults'
import { keepDraft, sessionViewer } from '@/lib/db/identity'
import { clientDataIn } from '@/lib/domain/client-data'
import { formValues, type FormValues } from '@/lib/forms/form-state'
import type { Viewer } from '@/lib/policy/viewer'

/** Who is signed in, asked of the database once per request: an ended session or a withdrawn role stops working at once. */
const getViewer = cache(async (): Promise<Viewer | null> => {
  const secretHash = await sessionSecretHash()
  const person = secretHash && (await sessionViewer(secretHash))
  return person && { ...person, origin: await clientAddress() }
})

/** For the sign-in page, which also opens while the database is away. */
export async function isSignedIn(): Promise<boolean> {
  try {
    return (await getViewer()) !== null
  } catch (error) {
    if (isDatabaseAway(error)) return false
    throw error
  }
}

/** For pages: sends who is not signed in to the sign-in page, and back to this page afterwards. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await getViewer()
  if (viewer) return viewer
  redirect(signInPath({ reason: (await sessionSecretHash()) ? 'sessie-voorbij' : undefined, returnTo: await requestedPath() }))
}

/** Somebody signed out on purpose, perhaps in another tab: nothing is kept for him on the server, so the text has to stay in the form. */
export class SignedOut extends Error {}

/**
 * For actions: the same, but keeps the text that was sent. The form at `formPath` gets it back with takeKeptDraft(). Where that can't be,
 * a form that JavaScript sent stays as it is: then this throws SignedOut.
 */
export async function requireViewerToSave(formPath: string, formData: FormData): Promise<Viewer> {
  const viewer = await getViewer()
  if (viewer) {
    await noteSentForm(formData)
    return viewer
  }
  const isKept = await keepTyped(formPath, formValues(formData))
  if (!isKept && (await isSentByScript())) throw new SignedOut()
  redirect(signInPath({ reason: isKept ? 'verlopen' : 'tekst-kwijt', returnTo: formPath }))
}

/** Keeps what was typed in a form until it is saved or thrown away; what no form takes, is not kept either. */
export async function keepTyped(formPath: string, values: FormValues): Promise<boolean> {
  const secretHash = await sessionSecretHash()
  const mayKeep = !Object.values(values).some((text) => clientDataIn(text) !== null)
  return secretHash !== null && mayKeep && (await keepDraft(secretHash, formPath, values))
}
