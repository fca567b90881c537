'use server'

import { requireViewer } from '@/lib/auth/session'
import { makeRegion } from '@/lib/commands/make-region'
import { formOf, formValues, parseForm, rejected } from '@/lib/forms/form-state'
import { newRegionForm } from '@/lib/forms/region-forms'
import { answerFault } from '../../../regio/saving'
import { refusal } from './messages'
import type { NewRegionState } from './state'

export async function makeRegionAction(_previous: NewRegionState, sent: FormData): Promise<NewRegionState> {
  const formData = formOf(sent)
  try {
    const viewer = await requireViewer()
    const form = parseForm(newRegionForm, formData)
    if (!form.ok) return form.state
    const result = await makeRegion(viewer, form.data)
    if (result.ok) return { status: 'made', made: result.value }
    return rejected(form.values, ...refusal(result.failure))
  } catch (error) {
    return answerFault(error, formValues(formData))
  }
}
