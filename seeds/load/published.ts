import type { Prisma } from '@/lib/db/generated/client'
import { publishedFigures, type MeasuredFigure } from '@/lib/domain/published-figures'
import type { Loading } from './save'

/** Makes anew what readers get of every KPI with published figures. Made of other rows, so the tally does not count it. */
export async function publishFigures({ tx, regionId }: Loading) {
  const { smallNumberThreshold: threshold } = await tx.region.findUniqueOrThrow({ where: { id: regionId } })
  const members = await tx.regionMembership.findMany({ where: { regionId, validUntil: null }, select: { municipalityId: true } })
  const kpis = await tx.kpi.findMany({
    where: { regionId, kind: { not: null }, measurements: { some: { stage: 'published' } } },
    select: { id: true, kind: true, countingLevel: true, measurements: true },
  })
  await tx.publishedFigure.deleteMany({ where: { kpiId: { in: kpis.map(({ id }) => id) } } })
  const municipalityIds = members.map(({ municipalityId }) => municipalityId)
  for (const { id, measurements, ...kpi } of kpis) {
    const figures = publishedFigures(measurements.map(measured), { ...kpi, threshold }, municipalityIds)
    await tx.publishedFigure.createMany({ data: figures.map((figure) => ({ ...figure, regionId, kpiId: id })) })
  }
}

const measured = (row: Prisma.MeasurementGetPayload<object>): MeasuredFigure => ({
  ...row,
  value: row.value?.toNumber() ?? null,
  numerator: row.numerator?.toNumber() ?? null,
  denominator: row.denominator?.toNumber() ?? null,
  isPublished: row.stage === 'published',
  source: [row.source, row.sourceTable].filter(Boolean).join(', '),
})
