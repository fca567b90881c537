import 'server-only'
import { write, type Tx } from '@/lib/db/transaction'
import type { Indicator } from '@/lib/domain/indicator'
import type { CountingLevel, KpiDirection, KpiFrequency, KpiKind, KpiLevel } from '@/lib/domain/kpi'
import type { MeasurePeriod } from '@/lib/domain/measure-period'
import type { TargetFields } from '@/lib/domain/kpi-target'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canKeepKpi, canSeeKpis } from '@/lib/policy/kpi-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type ChangeKpiFailure = 'not-found' | 'not-allowed' | 'stale' | 'kind-needed' | 'kind-in-use' | 'break-needed' | 'breakdown-in-use'

export type KpiSheetText = {
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
 * readers. A breakdown that was measured stays ('breakdown-in-use'). 'stale': somebody else changed it after `version`.
 */
export function changeKpi(viewer: Viewer, { kpiId, version, sheet, now }: Change): Promise<Result<null, ChangeKpiFailure>> {
  return write(viewer, 'kpi.changed', { table: 'Kpi', id: kpiId }, async (tx) => {
    const kpi = await tx.kpi.findUnique({
      where: { id: kpiId },
      select: {
        regionId: true,
        status: true,
        kind: true,
        version: true,
        definitions: { orderBy: { number: 'desc' }, take: 1 },
        breakdowns: true,
      },
    })
    if (!kpi || !canSeeKpis(viewer, kpi.regionId)) return failed('not-found')
    if (!canKeepKpi(viewer, kpi.regionId)) return failed('not-allowed')
    if (kpi.version !== version) return failed('stale')
    const isPublic = kpi.status !== 'toBeDetermined' && kpi.status !== 'withdrawn'
    if (sheet.kind === null && isPublic) return failed('kind-needed')
    if (sheet.kind !== kpi.kind && (await tx.measurement.count({ where: { kpiId } })) > 0) return failed('kind-in-use')
    const [last] = kpi.definitions
    const isNewDefinition = sheet.definition !== '' && sheet.definition !== last?.text
    if (isNewDefinition && last && sheet.fromPeriod === null) return failed('break-needed')
    const gone = kpi.breakdowns.filter(({ label }) => !sheet.breakdowns.includes(label)).map(({ id }) => id)
    if (gone.length > 0 && (await tx.measurement.count({ where: { breakdownId: { in: gone } } })) > 0) return failed('breakdown-in-use')

    const { definition, fromPeriod, breakdowns, targets, breakdownName, unmeasurableReason, ...plain } = sheet
    const { count } = await tx.kpi.updateMany({
      where: { id: kpiId, version },
      data: {
        ...plain,
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
