import 'server-only'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canKeepBusinessModels, canSeeBusinessModels } from '@/lib/policy/risk-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type RemoveBusinessModelFailure = 'not-found' | 'not-allowed' | 'stale' | 'in-use'

/** Takes away a business model from which no risk or opportunity comes. 'stale': a colleague changed it after `version`. */
export function removeBusinessModel(
  viewer: Viewer,
  { modelId, version }: { modelId: string; version: number },
): Promise<Result<null, RemoveBusinessModelFailure>> {
  return write(
    viewer,
    'business-model.removed',
    { table: 'BusinessModel', id: modelId },
    async (tx): Promise<Result<null, RemoveBusinessModelFailure>> => {
      const model = await tx.businessModel.findUnique({ where: { id: modelId }, include: { agenda: { select: { status: true } } } })
      if (!model || !canSeeBusinessModels(viewer, model.regionId)) return failed('not-found')
      if (!canKeepBusinessModels(viewer, { regionId: model.regionId, agendaStatus: model.agenda.status })) return failed('not-allowed')
      await tx.$queryRaw`SELECT FROM "BusinessModel" WHERE id = ${modelId}::uuid FOR UPDATE`
      if ((await tx.risk.count({ where: { businessModelId: modelId } })) > 0) return failed('in-use')
      if ((await tx.businessModel.count({ where: { id: modelId, version } })) === 0) return failed('stale')
      await tx.businessModelMunicipality.deleteMany({ where: { modelId } })
      await tx.businessModel.delete({ where: { id: modelId } })
      return ok(null)
    },
  )
}
