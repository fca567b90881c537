import 'server-only'
import { holdKpi, publishAnew } from '@/lib/commands/kpi-lock'
import type { Tx } from '@/lib/db/transaction'

/**
 * Gives every KPI of a draft that is adopted the series of the one it goes on with, with what was said of it, so that the series is whole and a later
 * correction has a place. Not where something else is counted now: those figures are not comparable.
 */
export async function carryFigures(tx: Tx, agendaId: string, now: Date): Promise<void> {
  const same = await tx.$queryRaw<{ id: string; from: string }[]>`
    SELECT n.id, o.id AS "from" FROM "Kpi" n JOIN "Kpi" o ON o.id = n."continuesId"
     WHERE n."agendaId" = ${agendaId}::uuid AND (n.kind, n.unit, n."countingLevel") IS NOT DISTINCT FROM (o.kind, o.unit, o."countingLevel") ORDER BY n.id`
  for (const { id, from } of same) {
    // Who enters a figure at this moment is done first, or finds the agenda closed.
    await holdKpi(tx, from)
    const kpi = await holdKpi(tx, id)
    await tx.$executeRaw`
      INSERT INTO "Measurement" (id, "regionId", "kpiId", "municipalityId", "referenceAreaId", "breakdownId", period, value, numerator, denominator, status, stage, note,
                                 source, "sourceTable", "retrievedOn", interpretation, "enteredById", "enteredFunction", "enteredAt", "checkedById", "checkedFunction", "checkedAt")
      SELECT uuidv7(), m."regionId", ${id}::uuid, m."municipalityId", m."referenceAreaId", b.id, m.period, m.value, m.numerator, m.denominator, m.status, m.stage, m.note,
             m.source, m."sourceTable", m."retrievedOn", m.interpretation, m."enteredById", m."enteredFunction", m."enteredAt", m."checkedById", m."checkedFunction", m."checkedAt"
        FROM "Measurement" m LEFT JOIN "KpiBreakdown" o ON o.id = m."breakdownId" LEFT JOIN "KpiBreakdown" b ON b."kpiId" = ${id}::uuid AND b.label = o.label
       WHERE m."kpiId" = ${from}::uuid AND (m."breakdownId" IS NULL OR b.id IS NOT NULL)
      ON CONFLICT DO NOTHING`
    await tx.$executeRaw`
      INSERT INTO "KpiCaveat" (id, "regionId", "kpiId", period, text, "authorId", "authorFunction", "writtenAt")
      SELECT uuidv7(), "regionId", ${id}::uuid, period, text, "authorId", "authorFunction", "writtenAt" FROM "KpiCaveat" WHERE "kpiId" = ${from}::uuid ON CONFLICT DO NOTHING`
    await tx.$executeRaw`
      INSERT INTO "KpiComparability" (id, "regionId", "kpiId", "municipalityId", text, "authorId", "authorFunction", "writtenAt")
      SELECT uuidv7(), "regionId", ${id}::uuid, "municipalityId", text, "authorId", "authorFunction", "writtenAt" FROM "KpiComparability" WHERE "kpiId" = ${from}::uuid ON CONFLICT DO NOTHING`
    if (kpi.kind !== null) await publishAnew(tx, kpi, now)
  }
}
