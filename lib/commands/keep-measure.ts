import 'server-only'
import { isPersonIn } from '@/lib/commands/lead-place'
import { holdRisk } from '@/lib/commands/risk-lock'
import { write } from '@/lib/db/transaction'
import type { MeasureText } from '@/lib/domain/risk'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type KeepMeasureFailure = 'not-found' | 'not-allowed' | 'stale' | 'closed' | 'person-not-found'

type Kept = { riskId: string; /** Null: a new one. */ measure: { id: string; version: number } | null; text: MeasureText }

/** Adds a measure to a risk or changes one; with a day on which it was done it is done. */
export function keepMeasure(viewer: Viewer, { riskId, measure, text }: Kept): Promise<Result<null, KeepMeasureFailure>> {
  return write(viewer, measure ? 'risk.measure-changed' : 'risk.measure-added', { table: 'Risk', id: riskId }, async (tx) => {
    const held = await holdRisk(tx, viewer, riskId)
    if (!held.ok) return failed(held.failure)
    const { regionId, isClosed } = held.value
    if (isClosed) return failed('closed')
    const was = measure && (await tx.riskMeasure.findUnique({ where: { id: measure.id } }))
    if (measure && (was?.riskId !== riskId || was.version !== measure.version)) return failed('stale')
    const isNew = text.ownerId !== null && text.ownerId !== was?.ownerId
    if (isNew && !(await isPersonIn(tx, regionId, text.ownerId!))) return failed('person-not-found')
    const data = { ...text, dueOn: dayOf(text.dueOn), doneOn: dayOf(text.doneOn) }
    if (was) await tx.riskMeasure.updateMany({ where: { id: was.id }, data: { ...data, version: { increment: 1 } } })
    else
      await tx.riskMeasure.create({
        data: { regionId, riskId, position: 1 + (await tx.riskMeasure.count({ where: { riskId } })), ...data },
      })
    return ok(null)
  })
}

const dayOf = (date: string | null) => (date === null ? null : new Date(date))
