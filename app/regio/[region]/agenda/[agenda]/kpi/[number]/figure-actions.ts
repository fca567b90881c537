'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewer, requireViewerToSave } from '@/lib/auth/session'
import { checkFigure } from '@/lib/commands/check-figure'
import { enterFigures } from '@/lib/commands/enter-figures'
import { publishFigures } from '@/lib/commands/publish-figures'
import { figureInText } from '@/lib/domain/figure-text'
import { cellName, cellVersionName } from '@/lib/domain/figure-cells'
import { checkFigureForm, figuresForm, publishFiguresForm, readCells } from '@/lib/forms/figures-form'
import { formOf, notArrived, parseForm, rejected, typedIn, type FormState, type FormValues } from '@/lib/forms/form-state'
import { checkFiguresPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { getFiguresNow } from '@/lib/queries/figure-grid'
import { answerFault, forgetDraft } from '../../../../../saving'
import type { GridFormState } from './figure-state'
import { checkMessages, enterMessages, publishMessages } from './messages'
import { readKpiPlace } from './place'

export async function enterFiguresAction(_previous: GridFormState, sent: FormData): Promise<GridFormState> {
  const formData = formOf(sent)
  const place = readKpiPlace(formData)
  const form = parseForm(figuresForm, formData)
  try {
    const viewer = await requireViewerToSave(place.enter, formData)
    if (!form.ok) return form.state
    const { kpiId, breakdownId, source, sourceTable, retrievedOn, note } = form.data
    const stored = await getFiguresNow(viewer, { kpiId, breakdownId })
    if (!stored?.kind) return rejected(form.values, [notArrived])
    const { cells, errors } = readCells(form.values, stored.kind)
    if (Object.keys(errors).length > 0) return rejected(form.values, [], errors)

    const result = await enterFigures(viewer, { kpiId, breakdownId, source, sourceTable, retrievedOn, note, cells, now: now() })
    if (!result.ok) {
      if (result.failure === 'stale') return await conflict(viewer, { kpiId, breakdownId }, form.values)
      return rejected(form.values, [enterMessages[result.failure]])
    }
    await forgetDraft(viewer, place.enter)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${place.kpi}?melding=cijfers#melding`)
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
  const formData = formOf(sent)
  const place = readKpiPlace(formData)
  const form = parseForm(checkFigureForm, formData)
  const here = checkFiguresPath(...place.parts)
  try {
    const viewer = await requireViewerToSave(here, formData)
    if (!form.ok) return form.state
    const result = await checkFigure(viewer, { ...form.data, now: now() })
    revalidatePath(here) // also when it failed: the page shows what a colleague did
    if (!result.ok) return rejected(form.values, [checkMessages[result.failure]])
    await forgetDraft(viewer, here)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${here}?melding=gecontroleerd#melding`)
}

export async function publishFiguresAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const here = readKpiPlace(formData).kpi
  const form = parseForm(publishFiguresForm, formData)
  try {
    const viewer = await requireViewer()
    if (!form.ok) return form.state
    const result = await publishFigures(viewer, form.data.kpiId, now())
    revalidatePath(here) // also when it failed: the page shows what a colleague did
    if (!result.ok) return rejected({}, [publishMessages[result.failure]])
  } catch (error) {
    return answerFault(error, {})
  }
  redirect(`${here}?melding=gepubliceerd#melding`)
}
