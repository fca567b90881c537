'use server'

import { removeKpiRemark } from '@/lib/commands/remove-kpi-remark'
import { sayOfFigures } from '@/lib/commands/say-of-figures'
import type { RemarkAbout } from '@/lib/domain/kpi-remark'
import { formOf, rejected, type FormValues } from '@/lib/forms/form-state'
import { remarkForm } from '@/lib/forms/kpi-remark-form'
import { kpiRemarksPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { getRemarkNow } from '@/lib/queries/kpi-remarks'
import { saveForm } from '../../../../../../saving'
import { readKpiPlace } from '../place'
import { remarkMessages } from './messages'
import type { RemarkFormState } from './state'

export async function remarkAction(_previous: RemarkFormState, sent: FormData): Promise<RemarkFormState> {
  const here = kpiRemarksPath(...readKpiPlace(formOf(sent)).parts)
  return saveForm(sent, {
    form: remarkForm,
    at: here,
    act: (viewer, { act, text, ...seen }) =>
      act === 'remove' ? removeKpiRemark(viewer, seen) : sayOfFigures(viewer, { ...seen, text, now: now() }),
    refused: (failure, { values, data, viewer }) =>
      failure === 'stale' ? conflict(viewer, data, values) : rejected(values, [remarkMessages[failure]]),
    next: (_, { act }) => `${here}?melding=${act === 'remove' ? 'weg' : 'bewaard'}#melding`,
  })
}

/** What stands there now; sending once more is meant. */
async function conflict(viewer: Viewer, of: { kpiId: string; about: RemarkAbout }, values: FormValues): Promise<RemarkFormState> {
  const now = await getRemarkNow(viewer, of)
  const message = now
    ? `${now.by} schreef hier intussen: ‘${now.text}’ Er is niets bewaard. Bewaar nog eens om jouw tekst in de plaats te zetten.`
    : 'Een collega haalde deze kanttekening intussen weg. Bewaar nog eens om hem weer toe te voegen.'
  return { ...rejected(values, [message]), version: String(now?.version ?? 0) }
}
