import 'server-only'
import { findKpiPlace, holdKpi } from '@/lib/commands/kpi-lock'
import { memberOn } from '@/lib/db/membership'
import { write, type Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { Figure } from '@/lib/domain/kpi'
import type { MeasurePeriod } from '@/lib/domain/measure-period'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canEnterMeasurements, canSeeKpis } from '@/lib/policy/kpi-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type EnterFiguresFailure = 'not-found' | 'not-allowed' | 'stale' | 'unknown-place' | 'parts-needed' | 'nothing-changed'

/** One cell of the grid; `version` 0: there was no figure. A figure that is null leaves the cell empty. */
export type EnteredCell = { municipalityId: string | null; period: MeasurePeriod; version: number; figure: Figure | null }

/** Where the figures come from, and what is to be said of them to who works in the region. */
export type FigureOrigin = { source: string; sourceTable: string | null; retrievedOn: DateString | null; note: string }

type Entry = FigureOrigin & { kpiId: string; breakdownId: string | null; cells: readonly EnteredCell[]; now: Date }

/**
 * Enters and corrects figures of a KPI, all of them or none; gives how many changed. A corrected figure has to be checked again, and what was there
 * is kept. A percentage that was given as numerator and denominator stays so ('parts-needed'). An emptied cell becomes unknown: a figure that was given is never thrown away. 'stale': somebody else changed one of these cells.
 */
export function enterFigures(
  viewer: Viewer,
  { kpiId, breakdownId, cells, now, ...origin }: Entry,
): Promise<Result<number, EnterFiguresFailure>> {
  return write(viewer, 'kpi.figures-entered', { table: 'Kpi', id: kpiId }, async (tx) => {
    const place = await findKpiPlace(tx, kpiId)
    if (!place || !canSeeKpis(viewer, place.regionId)) return failed('not-found')
    if (!canEnterMeasurements(viewer, place.regionId)) return failed('not-allowed')
    const kpi = await holdKpi(tx, kpiId)
    if (!(await areOfKpi(tx, { ...kpi, breakdownId, cells, now }))) return failed('unknown-place')

    const stored = await tx.measurement.findMany({ where: { kpiId, breakdownId, referenceAreaId: null } })
    const at = ({ municipalityId, period }: EnteredCell) =>
      stored.find((row) => row.municipalityId === municipalityId && row.period === period) ?? null
    const changed = cells.filter((cell) => differs(at(cell), cell.figure))
    if (changed.some((cell) => (at(cell)?.version ?? 0) !== cell.version)) return failed('stale')
    if (changed.length === 0) return failed('nothing-changed')
    if (changed.some((cell) => losesParts(at(cell), cell.figure))) return failed('parts-needed')

    const from = { ...origin, retrievedOn: origin.retrievedOn === null ? null : new Date(origin.retrievedOn) }
    const by = { enteredById: viewer.userId, enteredFunction: viewer.function, enteredAt: now, ...from }
    for (const cell of changed) {
      const row = at(cell)
      const figure = cell.figure ?? unknown
      if (row === null) {
        const where = { regionId: kpi.regionId, kpiId, breakdownId, municipalityId: cell.municipalityId, period: cell.period }
        await tx.measurement.create({ data: { ...where, ...figure, ...by } })
      } else {
        await tx.measurement.update({ where: { id: row.id }, data: { ...figure, ...by, ...unchecked, version: { increment: 1 } } })
      }
    }
    return ok(changed.length)
  })
}

const unknown: Figure = { value: null, numerator: null, denominator: null, status: 'unknown' }
const unchecked = { stage: 'entered', checkedById: null, checkedFunction: null, checkedAt: null } as const

type Stored = { value: unknown; numerator: unknown; denominator: unknown; status: Figure['status'] }

function differs(row: Stored | null, figure: Figure | null): boolean {
  if (row === null) return figure !== null
  const { value, numerator, denominator, status } = figure ?? unknown
  const same = (stored: unknown, given: number | null) => (stored === null ? given === null : given !== null && Number(stored) === given)
  return row.status !== status || !same(row.value, value) || !same(row.numerator, numerator) || !same(row.denominator, denominator)
}

/** Without its parts nobody could tell any more whether a percentage is of a few. */
const losesParts = (row: Stored | null, figure: Figure | null) =>
  row !== null && row.numerator !== null && figure !== null && figure.value !== null && figure.numerator === null

/** Whether the breakdown is of this KPI and the municipalities are of its region. */
async function areOfKpi(
  tx: Tx,
  { id, regionId, breakdownId, cells, now }: { id: string; regionId: string } & Pick<Entry, 'breakdownId' | 'cells' | 'now'>,
) {
  if (breakdownId !== null && (await tx.kpiBreakdown.count({ where: { id: breakdownId, kpiId: id } })) === 0) return false
  const municipalityIds = [...new Set(cells.map(({ municipalityId }) => municipalityId).filter((each) => each !== null))]
  const members = await tx.regionMembership.findMany({
    where: { regionId, municipalityId: { in: municipalityIds }, ...memberOn(dutchDate(now)) },
    select: { municipalityId: true },
  })
  return new Set(members.map(({ municipalityId }) => municipalityId)).size === municipalityIds.length
}
