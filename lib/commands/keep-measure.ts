import 'server-only'
import { findReceiver } from '@/lib/commands/receiver'
import { holdRisk } from '@/lib/commands/risk-lock'
import { entitledIn } from '@/lib/db/people'
import { write } from '@/lib/db/transaction'
import type { MeasureText } from '@/lib/domain/risk'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type KeepMeasureFailure = 'not-found' | 'not-allowed' | 'stale' | 'closed' | 'person-not-found' | 'person-not-entitled'

type Kept = { riskId: string; /** Null: a new one. */ measure: { id: string; version: number } | null; text: MeasureText }

/** Adds a measure to a risk or changes one; with a day on which it was done it is done. One of a confidential risk is for who sees that. */
export function keepMeasure(viewer: Viewer, { riskId, measure, text }: Kept): Promise<Result<null, KeepMeasureFailure>> {
  return write(viewer, measure ? 'risk.measure-changed' : 'risk.measure-added', { table: 'Risk', id: riskId }, async (tx) => {
    const held = await holdRisk(tx, viewer, riskId)
    if (!held.ok) return failed(held.failure)
    const { regionId, isClosed, isConfidential } = held.value
    if (isClosed) return failed('closed')
    const was = measure && (await tx.riskMeasure.findUnique({ where: { id: measure.id } }))
    if (measure && (was?.riskId !== riskId || was.version !== measure.version)) return failed('stale')
    const isNew = text.ownerId !== null && text.ownerId !== was?.ownerId
    if (isNew && !(await findReceiver(tx, regionId, text.ownerId!, isConfidential ? entitledIn(regionId) : undefined)))
      return failed(isConfidential ? 'person-not-entitled' : 'person-not-found')
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
