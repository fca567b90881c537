'use server'

import { reportProgress } from '@/lib/commands/report-progress'
import { fullDate } from '@/lib/domain/dutch-dates'
import { formOf, notSaved, type FormValues } from '@/lib/forms/form-state'
import { expectedInField, progressForm, progressOf } from '@/lib/forms/progress-form'
import { activityPath, myUpdatesPath, updatePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { getTrackNow } from '@/lib/queries/update-form'
import { conflictWith, type EditState } from '../../../../../../edit-state'
import { saveForm } from '../../../../../../saving'
import { failureMessages } from './messages'

export async function reportProgressAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const { formPath, doneAt } = addressesOf(formOf(sent))
  return saveForm(sent, {
    form: progressForm,
    at: formPath,
    act: (viewer, data) => reportProgress(viewer, { trackId: data.trackId, version: data.version, progress: progressOf(data), now: now() }),
    refused: (failure, { values, data, viewer }) =>
      failure === 'stale' ? conflict(viewer, data.trackId, values) : notSaved(values, { sentence: failureMessages[failure] }),
    next: () => doneAt,
  })
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

async function conflict(viewer: Viewer, trackId: string, values: FormValues): Promise<EditState> {
  const subject = await getTrackNow(viewer, trackId)
  return conflictWith(values, subject?.last && { ...subject.last, version: subject.version }, {
    valuesOf: (last) => {
      const { lifecycle, light, done, next, cause, consequence, measure } = last
      return { lifecycle, light, done, next, cause, consequence, measure, expected: expectedInField(last) }
    },
    byOf: ({ author, authorFunction, reportedOn }) => `${author}, ${authorFunction}, ${fullDate(reportedOn)}`,
    gone: { sentence: failureMessages['not-found'] },
  })
}
