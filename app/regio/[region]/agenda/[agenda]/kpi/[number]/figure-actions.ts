'use server'

import { checkFigure } from '@/lib/commands/check-figure'
import { enterFigures, type EnterFiguresFailure } from '@/lib/commands/enter-figures'
import { publishFigures } from '@/lib/commands/publish-figures'
import { figureInText } from '@/lib/domain/figure-text'
import { cellName, cellVersionName } from '@/lib/domain/figure-cells'
import { checkFigureForm, figuresForm, publishFiguresForm, readCells } from '@/lib/forms/figures-form'
import { formOf, formValues, rejected, type FieldErrors, type FormState, type FormValues } from '@/lib/forms/form-state'
import { checkFiguresPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { failed, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'
import { getFiguresNow } from '@/lib/queries/figure-grid'
import { saveForm } from '../../../../../saving'
import type { GridFormState } from './figure-state'
import { checkMessages, enterMessages, publishMessages } from './messages'
import { readKpiPlace } from './place'

type Entering = Promise<Result<number, EnterFiguresFailure | 'wrong-cells'>>

export async function enterFiguresAction(_previous: GridFormState, sent: FormData): Promise<GridFormState> {
  const formData = formOf(sent)
  const place = readKpiPlace(formData)
  let wrong: FieldErrors = {}
  return saveForm(sent, {
    form: figuresForm,
    at: place.enter,
    act: async (viewer, { kpiId, breakdownId, source, sourceTable, retrievedOn, note }): Entering => {
      const stored = await getFiguresNow(viewer, { kpiId, breakdownId })
      if (!stored?.kind) return failed('unknown-place')
      const { cells, errors } = readCells(formValues(formData), stored.kind)
      wrong = errors
      if (Object.keys(wrong).length > 0) return failed('wrong-cells')
      return enterFigures(viewer, { kpiId, breakdownId, source, sourceTable, retrievedOn, note, cells, now: now() })
    },
    refused: (failure, { values, data, viewer }) => {
      if (failure === 'wrong-cells') return rejected(values, [], wrong)
      return failure === 'stale' ? conflict(viewer, data, values) : rejected(values, [enterMessages[failure]])
    },
    next: () => `${place.kpi}?melding=cijfers#melding`,
  })
}

/** At every cell that somebody else changed: what stands there now. Saving once more puts the typed figure in its place. */
async function conflict(viewer: Viewer, of: { kpiId: string; breakdownId: string | null }, values: FormValues): Promise<GridFormState> {
  const stored = await getFiguresNow(viewer, of)
  const theirs = (stored?.figures ?? []).filter(
    ({ municipalityId, period, version }) => Number(values[cellVersionName(municipalityId, period)] ?? version) !== version,
  )
  const errors = theirs.map((figure) => [
    cellName(figure.municipalityId, figure.period),
    [`${figure.enteredFunction} vulde hier intussen ${figureInText(figure)} in. Bewaar nog eens om jouw cijfer in de plaats te zetten.`],
  ])
  const versions = theirs.map((figure) => [cellVersionName(figure.municipalityId, figure.period), String(figure.version)])
  return { ...rejected(values, [], Object.fromEntries(errors)), versions: { ...values, ...Object.fromEntries(versions) } }
}

export async function checkFigureAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const here = checkFiguresPath(...readKpiPlace(formOf(sent)).parts)
  return saveForm(sent, {
    form: checkFigureForm,
    at: here,
    redraws: true,
    act: (viewer, data) => checkFigure(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => rejected(values, [checkMessages[failure]]),
    next: () => `${here}?melding=gecontroleerd#melding`,
  })
}

export async function publishFiguresAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const here = readKpiPlace(formOf(sent)).kpi
  return saveForm(sent, {
    form: publishFiguresForm,
    at: here,
    keepsNothing: true,
    redraws: true,
    act: (viewer, { kpiId }) => publishFigures(viewer, kpiId, now()),
    refused: (failure) => rejected({}, [publishMessages[failure]]),
    next: () => `${here}?melding=gepubliceerd#melding`,
  })
}
