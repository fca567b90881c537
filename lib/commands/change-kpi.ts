import 'server-only'
import { findKpiOn, holdOrder, makeRoom, type OrderedKpi } from '@/lib/commands/kpi-place'
import { write, type Tx } from '@/lib/db/transaction'
import type { Indicator } from '@/lib/domain/indicator'
import type { CountingLevel, KpiDirection, KpiFrequency, KpiKind, KpiLevel, KpiOn } from '@/lib/domain/kpi'
import type { MeasurePeriod } from '@/lib/domain/measure-period'
import type { TargetFields } from '@/lib/domain/kpi-target'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canKeepKpi, canSeeKpis, isKept } from '@/lib/policy/kpi-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type ChangeKpiFailure =
  | 'not-found'
  | 'not-allowed'
  | 'agenda-closed'
  | 'stale'
  | 'kind-needed'
  | 'kind-in-use'
  | 'break-needed'
  | 'breakdown-in-use'
  | MoveFailure
type MoveFailure = 'place-not-found' | 'number-taken' | 'adopted-stays'

export type KpiSheetText = {
  number: string
  on: KpiOn
  /** The KPI after which it comes in the list; null: it comes first. */
  after: string | null
  name: string
  why: string
  definition: string
  /** From when a changed definition counts. */
  fromPeriod: MeasurePeriod | null
  kind: KpiKind | null
  unit: string
  countingLevel: CountingLevel | null
  direction: KpiDirection
  frequency: KpiFrequency | null
  level: KpiLevel | null
  indicator: Indicator | null
  source: string
  breakdownName: string
  breakdowns: string[]
  registrationMinutes: number | null
  unmeasurableReason: string
  baselinePeriod: MeasurePeriod | null
  baselineValue: number | null
  targets: TargetFields[]
}

type Change = { kpiId: string; version: number; sheet: KpiSheetText; now: Date }

/**
 * Changes the sheet of a KPI. A changed definition becomes a new version, which breaks the series from a period on; the earlier one stays
 * ('break-needed' without that period). What kind of number it is stays as soon as there are figures ('kind-in-use'): it decides what is hidden from
 * readers. A breakdown that was measured stays ('breakdown-in-use'). What the board adopted keeps its number and what it hangs on ('adopted-stays'), but in a draft. 'stale': somebody else changed it after `version`.
 */
export function changeKpi(viewer: Viewer, { kpiId, version, sheet, now }: Change): Promise<Result<null, ChangeKpiFailure>> {
  return write(viewer, 'kpi.changed', { table: 'Kpi', id: kpiId }, async (tx) => {
    const kpi = await tx.kpi.findUnique({
      where: { id: kpiId },
      select: {
        ...{ id: true, regionId: true, agendaId: true, number: true, ambitionId: true, resultId: true, activityId: true, decisionId: true },
        agenda: { select: { status: true } },
        status: true,
        kind: true,
        version: true,
        definitions: { orderBy: { number: 'desc' }, take: 1 },
        breakdowns: true,
      },
    })
    if (!kpi || !canSeeKpis(viewer, kpi.regionId)) return failed('not-found')
    if (!canKeepKpi(viewer, kpi.regionId)) return failed('not-allowed')
    if (!isKept(kpi.agenda)) return failed('agenda-closed')
    if (kpi.version !== version) return failed('stale')
    const isPublic = kpi.status !== 'toBeDetermined' && kpi.status !== 'withdrawn'
    if (sheet.kind === null && isPublic) return failed('kind-needed')
    if (sheet.kind !== kpi.kind && (await tx.measurement.count({ where: { kpiId } })) > 0) return failed('kind-in-use')
    const [last] = kpi.definitions
    const isNewDefinition = sheet.definition !== '' && sheet.definition !== last?.text
    if (isNewDefinition && last && sheet.fromPeriod === null) return failed('break-needed')
    const gone = kpi.breakdowns.filter(({ label }) => !sheet.breakdowns.includes(label)).map(({ id }) => id)
    if (gone.length > 0 && (await tx.measurement.count({ where: { breakdownId: { in: gone } } })) > 0) return failed('breakdown-in-use')

    const moved = await placeAnew(tx, kpi, sheet)
    if (!moved.ok) return failed(moved.failure)
    const { number, on, after, definition, fromPeriod, breakdowns, targets, breakdownName, unmeasurableReason, ...plain } = sheet
    const { count } = await tx.kpi.updateMany({
      where: { id: kpiId, version },
      data: {
        ...plain,
        ...moved.value,
        breakdownName: breakdownName || null,
        unmeasurableReason: unmeasurableReason || null,
        version: { increment: 1 },
      },
    })
    if (count === 0) return failed('stale')
    const own = { regionId: kpi.regionId, kpiId }
    if (isNewDefinition) {
      const by = { authorId: viewer.userId, authorFunction: viewer.function, writtenAt: now }
      await tx.kpiDefinition.create({
        data: { ...own, number: (last?.number ?? 0) + 1, text: definition, fromPeriod: last ? fromPeriod : null, ...by },
      })
    }
    await setBreakdowns(tx, own, { labels: breakdowns, gone })
    await setTargets(tx, own, targets)
    return ok(null)
  })
}

type Placed = { id: string; agendaId: string; number: string; decisionId: string | null; agenda: { status: string } } & KpiColumns
type KpiColumns = Record<'ambitionId' | 'resultId' | 'activityId', string | null>

/** Number, what it hangs on and position, as far as they change. */
async function placeAnew(
  tx: Tx,
  kpi: Placed,
  { number, on, after }: KpiSheetText,
): Promise<Result<Partial<KpiColumns & OrderedKpi>, MoveFailure>> {
  const place = await findKpiOn(tx, kpi.agendaId, on)
  if (!place) return failed('place-not-found')
  const hangs = (columns: KpiColumns) => columns.ambitionId ?? columns.resultId ?? columns.activityId
  if (kpi.decisionId !== null && kpi.agenda.status !== 'draft' && (number !== kpi.number || hangs(place.columns) !== hangs(kpi)))
    return failed('adopted-stays')
  const inOrder = await holdOrder(tx, kpi.agendaId)
  if (inOrder.some((other) => other.id !== kpi.id && other.number === number)) return failed('number-taken')
  const index = inOrder.findIndex(({ id }) => id === kpi.id)
  const others = inOrder.filter(({ id }) => id !== kpi.id)
  const next = others.find(({ id }) => id === after) ?? null
  const isMoved = (inOrder[index - 1]?.id ?? null) !== (next?.id ?? null)
  const position = isMoved ? { position: await makeRoom(tx, { agendaId: kpi.agendaId, inOrder: others, after: next }) } : {}
  return ok({ ...place.columns, number, ...position })
}

type Own = { regionId: string; kpiId: string }

async function setBreakdowns(tx: Tx, own: Own, { labels, gone }: { labels: readonly string[]; gone: string[] }) {
  if (gone.length > 0) await tx.kpiBreakdown.deleteMany({ where: { id: { in: gone } } })
  for (const [index, label] of labels.entries()) {
    const key = { kpiId_label: { kpiId: own.kpiId, label } }
    await tx.kpiBreakdown.upsert({ where: key, create: { ...own, label, position: index + 1 }, update: { position: index + 1 } })
  }
}

async function setTargets(tx: Tx, own: Own, targets: readonly TargetFields[]) {
  await tx.kpiTarget.deleteMany({ where: { kpiId: own.kpiId, year: { notIn: targets.map(({ year }) => year) } } })
  for (const { year, day, ...rest } of targets) {
    const data = { ...rest, day: day === null ? null : new Date(day) }
    const key = { kpiId_year: { kpiId: own.kpiId, year } }
    await tx.kpiTarget.upsert({ where: key, create: { ...own, year, ...data }, update: { ...data, version: { increment: 1 } } })
  }
}
