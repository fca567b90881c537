import 'server-only'
import { copiedKpis } from '@/lib/db/copied-kpis'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'

type Pairs = (table: string, name: string) => Prisma.Sql

/** Copies the sheets of KPIs, each with the thread to the one it goes on with. One whose place lapsed ends; the figures follow when the draft is adopted. */
export async function copyKpis(tx: Tx, { to }: { to: string }, kpis: Prisma.Sql, pairs: Pairs): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Kpi" (id, "regionId", "agendaId", "ambitionId", "resultId", "activityId", number, position, name, status, why, kind, unit, "countingLevel",
                       direction, frequency, level, area, source, "breakdownName", "registrationMinutes", "unmeasurableReason", "baselinePeriod", "baselineValue",
                       "targetPrinted", "decisionId", indicator, "continuesId")
    SELECT k.new, o."regionId", ${to}::uuid, m.new, r.new, x.new, o.number, o.position, o.name, o.status, o.why, o.kind, o.unit, o."countingLevel",
           o.direction, o.frequency, o.level, o.area, o.source, o."breakdownName", o."registrationMinutes", o."unmeasurableReason", o."baselinePeriod", o."baselineValue",
           o."targetPrinted", o."decisionId", o.indicator, o.id
      FROM "Kpi" o JOIN ${kpis} ON k.old = o.id
      LEFT JOIN ${pairs('Ambition', 'm')} ON m.old = o."ambitionId" LEFT JOIN ${pairs('Result', 'r')} ON r.old = o."resultId"
      LEFT JOIN ${pairs('Activity', 'x')} ON x.old = o."activityId"
     WHERE num_nonnulls(o."ambitionId", o."resultId", o."activityId") = num_nonnulls(m.new, r.new, x.new)`
  const copied = Prisma.sql`(${copiedKpis(to)}) k`
  await tx.$executeRaw`
    INSERT INTO "KpiDefinition" (id, "regionId", "kpiId", number, text, "fromPeriod", "authorId", "authorFunction", "writtenAt")
    SELECT uuidv7(), o."regionId", k.new, o.number, o.text, o."fromPeriod", o."authorId", o."authorFunction", o."writtenAt" FROM "KpiDefinition" o JOIN ${copied} ON k.old = o."kpiId"`
  await tx.$executeRaw`
    INSERT INTO "KpiBreakdown" (id, "regionId", "kpiId", position, label)
    SELECT uuidv7(), o."regionId", k.new, o.position, o.label FROM "KpiBreakdown" o JOIN ${copied} ON k.old = o."kpiId"`
  await tx.$executeRaw`
    INSERT INTO "KpiTarget" (id, "regionId", "kpiId", year, value, low, high, share, day, printed, "decisionNeeded")
    SELECT uuidv7(), o."regionId", k.new, o.year, o.value, o.low, o.high, o.share, o.day, o.printed, o."decisionNeeded" FROM "KpiTarget" o JOIN ${copied} ON k.old = o."kpiId"`
}
