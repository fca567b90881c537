'use server'

import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { reportProgress } from '@/lib/commands/report-progress'
import { fullDate } from '@/lib/domain/dutch-dates'
import { formOf, notSaved, parseForm, typedIn, type FormValues } from '@/lib/forms/form-state'
import { expectedInField, progressForm, progressOf } from '@/lib/forms/progress-form'
import { activityPath, myUpdatesPath, updatePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { getTrackNow } from '@/lib/queries/update-form'
import { answerFault, forgetDraft } from '../../../../../../saving'
import { failureMessages } from './messages'
import type { UpdateFormState } from './state'

export async function reportProgressAction(_previous: UpdateFormState, sent: FormData): Promise<UpdateFormState> {
  const formData = formOf(sent)
  const { formPath, doneAt } = addressesOf(formData)
  const form = parseForm(progressForm, formData)
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    if (!form.ok) return form.state

    const { trackId, version } = form.data
    const result = await reportProgress(viewer, { trackId, version, progress: progressOf(form.data), now: now() })
    if (!result.ok) {
      const { failure } = result
      return failure === 'stale'
        ? await conflict(viewer, trackId, form.values)
        : notSaved(form.values, { sentence: failureMessages[failure] })
    }
    await forgetDraft(viewer, formPath)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(doneAt)
}

function addressesOf(formData: FormData) {
  const text = (name: string) => String(formData.get(name) ?? '').slice(0, 100)
  const [region, agenda, code, municipality] = [text('region'), text('agenda'), text('code'), text('municipality')]
  const list = `${myUpdatesPath(region)}?${new URLSearchParams({ melding: 'bewaard', code })}#melding`
  return {
    formPath: updatePath(region, agenda, code, municipality || undefined),
    doneAt: text('from') === 'mijn-updates' ? list : `${activityPath(region, agenda, code)}?bewaard#melding`,
  }
}

async function conflict(viewer: Viewer, trackId: string, values: FormValues): Promise<UpdateFormState> {
  const subject = await getTrackNow(viewer, trackId)
  if (!subject?.last) return notSaved(values, { sentence: failureMessages['not-found'] })
  const { last } = subject
  const { lifecycle, light, done, next, cause, consequence, measure } = last
  return {
    status: 'conflict',
    values,
    version: subject.version,
    theirs: {
      who: `${last.author}, ${last.authorFunction}`,
      when: fullDate(last.reportedOn),
      values: { lifecycle, light, done, next, cause, consequence, measure, expected: expectedInField(last) },
    },
  }
}
