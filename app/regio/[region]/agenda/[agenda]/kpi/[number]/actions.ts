'use server'

import { changeKpi } from '@/lib/commands/change-kpi'
import { takeKpiStep } from '@/lib/commands/take-kpi-step'
import { formOf, notSaved, rejected, type FormState, type FormValues } from '@/lib/forms/form-state'
import { kpiForm, kpiStepForm } from '@/lib/forms/kpi-form'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { getKpiNow } from '@/lib/queries/kpi'
import { conflictWith, type EditState } from '../../../../../edit-state'
import { saveForm } from '../../../../../saving'
import { changeMessages, stepMessages } from './messages'
import { readKpiPlace } from './place'
import { sheetValues } from './sheet-values'

export async function takeKpiStepAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const here = readKpiPlace(formOf(sent)).kpi
  return saveForm(sent, {
    form: kpiStepForm,
    at: here,
    redraws: true,
    act: (viewer, data) => takeKpiStep(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => rejected(values, [stepMessages[failure]]),
    next: () => `${here}?melding=stap#melding`,
  })
}

export async function changeKpiAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const place = readKpiPlace(formOf(sent))
  return saveForm(sent, {
    form: kpiForm,
    at: place.change,
    act: (viewer, { kpiId, version, newNumber: number, ...sheet }) =>
      changeKpi(viewer, { kpiId, version, sheet: { ...sheet, number }, now: now() }),
    refused: (failure, { values, data, viewer }) =>
      failure === 'stale' ? conflict(viewer, data.kpiId, values) : notSaved(values, changeMessages[failure]),
    next: (_, { newNumber }) => `${place.renamed(newNumber)}?melding=bewaard#melding`,
  })
}

async function conflict(viewer: Viewer, kpiId: string, values: FormValues): Promise<EditState> {
  const found = await getKpiNow(viewer, kpiId, now())
  return conflictWith(values, found && { ...found, version: found.kpi.version }, {
    valuesOf: ({ kpi, sheet, choices }) => sheetValues(kpi, sheet, choices),
    gone: { sentence: 'Deze KPI bestaat niet meer. Je tekst staat nog hieronder.' },
  })
}
