'use client'

import { useActionState } from 'react'
import { idle, type FormValues } from '@/lib/forms/form-state'
import type { PartFormState } from './state'

type Save = (previous: PartFormState, sent: FormData) => Promise<PartFormState>

/** A form of the structure: what stands in it, what came back, and the version that was on the screen when the text was typed. */
export function usePartForm(save: Save, { start, draft, version }: { start: FormValues; draft: FormValues | null; version: number }) {
  const [state, submit, pending] = useActionState<PartFormState, FormData>(save, idle)
  const seen = state.status === 'conflict' ? state.version : state.status === 'rejected' ? state.values.version : draft?.version
  return {
    state,
    submit,
    pending,
    version: seen ?? String(version),
    // Boxes that are not ticked are not sent, so what was sent stands for the whole form.
    values: state.status === 'idle' ? (draft ?? start) : state.values,
    errors: state.status === 'rejected' ? state.fieldErrors : {},
  }
}

export type PartForm = ReturnType<typeof usePartForm>
