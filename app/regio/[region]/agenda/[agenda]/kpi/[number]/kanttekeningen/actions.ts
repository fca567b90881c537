'use server'

import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { removeKpiRemark } from '@/lib/commands/remove-kpi-remark'
import { sayOfFigures } from '@/lib/commands/say-of-figures'
import type { RemarkAbout } from '@/lib/domain/kpi-remark'
import { formOf, parseForm, rejected, typedIn, type FormValues } from '@/lib/forms/form-state'
import { remarkForm } from '@/lib/forms/kpi-remark-form'
import { kpiRemarksPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { getRemarkNow } from '@/lib/queries/kpi-remarks'
import { answerFault, forgetDraft } from '../../../../../../saving'
import { readKpiPlace } from '../place'
import { remarkMessages } from './messages'
import type { RemarkFormState } from './state'

export async function remarkAction(_previous: RemarkFormState, sent: FormData): Promise<RemarkFormState> {
  const formData = formOf(sent)
  const here = kpiRemarksPath(...readKpiPlace(formData).parts)
  const form = parseForm(remarkForm, formData)
  let isRemoved = false
  try {
    const viewer = await requireViewerToSave(here, formData)
    if (!form.ok) return form.state

    const { act, text, ...seen } = form.data
    isRemoved = act === 'remove'
    const result = isRemoved ? await removeKpiRemark(viewer, seen) : await sayOfFigures(viewer, { ...seen, text, now: now() })
    if (!result.ok) {
      if (result.failure === 'stale') return await conflict(viewer, seen, form.values)
      return rejected(form.values, [remarkMessages[result.failure]])
    }
    await forgetDraft(viewer, here)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${here}?melding=${isRemoved ? 'weg' : 'bewaard'}#melding`)
}

/** What stands there now; sending once more is meant. */
async function conflict(viewer: Viewer, of: { kpiId: string; about: RemarkAbout }, values: FormValues): Promise<RemarkFormState> {
  const now = await getRemarkNow(viewer, of)
  const message = now
    ? `${now.by} schreef hier intussen: ‘${now.text}’ Er is niets bewaard. Bewaar nog eens om jouw tekst in de plaats te zetten.`
    : 'Een collega haalde deze kanttekening intussen weg. Bewaar nog eens om hem weer toe te voegen.'
  return { ...rejected(values, [message]), version: String(now?.version ?? 0) }
}
