import 'server-only'
import { headers } from 'next/headers'
import { isSentForm } from '@/lib/auth/request'
import { formValues, type FormValues } from '@/lib/forms/form-state'

// Next answers a form in the same request as it was sent in: with the page drawn anew. These headers are of that request alone.
const sent = new WeakMap<object, FormValues>()

/** Keeps what a form sent for the page that answers it. */
export async function noteSentForm(formData: FormData): Promise<void> {
  sent.set(await headers(), formValues(formData))
}

/**
 * What was sent to this page, where that did not lead on to another one: the form says what is the matter, if it is still there. Without its
 * text where no act kept that; null: nothing was sent.
 */
export async function sentForm(): Promise<FormValues | null> {
  return sent.get(await headers()) ?? ((await isSentForm()) ? {} : null)
}
