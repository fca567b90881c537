import 'server-only'
import { setState, type SetState } from '@/lib/domain/steps-set'
import type { Viewer } from '@/lib/policy/viewer'
import { listActivityRows, type ActivityRow } from '@/lib/queries/activity-rows'
import { agendaPage } from '@/lib/queries/region-page'

export type Step = Pick<ActivityRow, 'id' | 'code' | 'title' | 'parentCode' | 'planningPrinted'> & { state: SetState }

export type StepsOfAmbition = { number: string; title: string; steps: Step[] }

/**
 * What is done and what is still to do, for each ambition (000 L72-73). Who works in the region gets it by what was reported, a reader by the document.
 * What was dropped is in neither.
 */
export function getStepsSet(viewer: Viewer, address: { region: string; agenda: string; now: Date }) {
  return agendaPage(viewer, address, async (tx, { agenda, seesProgress }) => {
    const ambitions = await tx.ambition.findMany({
      where: { agendaId: agenda.id, withdrawnOn: null },
      select: { id: true, number: true, title: true },
      orderBy: { position: 'asc' },
    })
    const { rows } = await listActivityRows(tx, { agendaId: agenda.id })
    const ready = await tx.$queryRaw<{ activityId: string }[]>`SELECT "activityId" FROM app.ready_before(${agenda.id}::uuid)`
    const readyIds = new Set(ready.map(({ activityId }) => activityId))
    const stepOf = ({ id, code, title, parentCode, planningPrinted, tracks }: ActivityRow): Step => ({
      ...{ id, code, title, parentCode, planningPrinted },
      state: setState(seesProgress ? tracks : null, readyIds.has(id)),
    })
    return ambitions.map(({ id, number, title }): StepsOfAmbition => {
      const own = rows.filter(({ ambitionId, withdrawnReason }) => ambitionId === id && withdrawnReason === null)
      return { number, title, steps: own.map(stepOf).filter(({ state }) => state.of > 0) }
    })
  })
}
