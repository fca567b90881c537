import type { Prisma } from '@/lib/db/generated/client'
import { figuresForReaders } from '@/lib/domain/small-numbers'
import type { Loading } from './save'

type Row = Prisma.MeasurementGetPayload<object>

/** Makes anew what readers get of every KPI with published figures. Made of other rows, so the tally does not count it. */
export async function publishFigures({ tx, regionId }: Loading) {
  const { smallNumberThreshold: threshold } = await tx.region.findUniqueOrThrow({ where: { id: regionId } })
  const kpis = await tx.kpi.findMany({
    where: { regionId, kind: { not: null }, measurements: { some: { stage: 'published' } } },
    select: { id: true, kind: true, measurements: true },
  })
  await tx.publishedFigure.deleteMany({ where: { kpiId: { in: kpis.map(({ id }) => id) } } })
  await tx.publishedFigure.createMany({
    data: kpis.flatMap(({ kind, measurements }) => {
      const own = measurements.filter(({ referenceAreaId }) => referenceAreaId === null)
      const references = measurements.filter(({ referenceAreaId }) => referenceAreaId !== null)
      const safe = figuresForReaders(own.map(cellOf), { kind: kind!, threshold })
      return [...safe, ...references.map(cellOf)].filter(({ row }) => row.stage === 'published').map(publishedFigure)
    }),
  })
}

/** What is not published yet counts as secret, so that it can't be computed from what is. */
const cellOf = (row: Row) => ({
  ...{ row, area: row.municipalityId, breakdown: row.breakdownId, period: row.period },
  figure: row.stage === 'published' ? figureIn(row) : { value: null, numerator: null, denominator: null, status: 'secret' as const },
})

const figureIn = ({ value, numerator, denominator, status }: Row) => ({
  ...{ value: value?.toNumber() ?? null, numerator: numerator?.toNumber() ?? null, denominator: denominator?.toNumber() ?? null },
  status,
})

function publishedFigure({ row, figure: { value, status } }: ReturnType<typeof cellOf>) {
  const { regionId, kpiId, municipalityId, referenceAreaId, breakdownId, period, interpretation, source, sourceTable } = row
  return {
    ...{ regionId, kpiId, municipalityId, referenceAreaId, breakdownId, period, value, status },
    // What is said about a hidden figure could give it away.
    interpretation: value === null ? '' : interpretation,
    source: [source, sourceTable].filter(Boolean).join(', '),
  }
}
