import { Prisma } from '@/lib/db/generated/client'
import { kpiStatuses } from '@/lib/domain/kpi'
import type { SheetEntry } from '../format/kpi-sheet'
import { loadKpiDetails, type Author } from './kpi-details'
import { nextVersion, save, type Loading } from './save'

type Place = { ambitionId: string | null; resultId: string | null; activityId: string | null }
export type PlacedKpi = Place & { entry: SheetEntry; by: Author }

type KpisOf = { agendaId: string; from: number; /** They came with the documents, and nobody proposed them. */ background?: boolean }

/** KPIs with all that their sheets say, in the order given. Gives the ids by number. A KPI that went on in the region keeps its sheet. */
export async function loadKpis(loading: Loading, placed: readonly PlacedKpi[], { agendaId, from, background = false }: KpisOf) {
  const { tx, tally, regionId } = loading
  const known = await tx.kpi.findMany({ where: { agendaId } })
  const ids = new Map<string, string>()
  for (const [i, { entry, by, ambitionId, resultId, activityId }] of placed.entries()) {
    const existing = known.find(({ number }) => number === entry.nummer)
    const wentOn = existing !== undefined && kpiStatuses.indexOf(existing.status) > kpiStatuses.indexOf(entry.status)
    const place = { ambitionId, resultId, activityId, position: from + i }
    const row = await save(tally, {
      existing,
      wanted: wentOn ? place : { ...place, ...sheetFields(entry) },
      create: (wanted) =>
        tx.kpi.create({ data: { regionId, agendaId, number: entry.nummer, background, ...sheetFields(entry), ...wanted } }),
      update: ({ id }, changes) => tx.kpi.update({ where: { id }, data: { ...changes, ...nextVersion } }),
    })
    ids.set(entry.nummer, row.id)
    if (!wentOn) await loadKpiDetails(loading, { kpiId: row.id, sheet: entry, by })
  }
  return ids
}

/** What the sheet does not say, somebody in the region may have filled in; that stays. */
export function sheetFields(sheet: Omit<SheetEntry, 'nummer'>) {
  const { naam, status, waarom, soort, eenheid, telt, richting, frequentie, niveau, indicator, bron, minuten } = sheet
  const { niet_meetbaar, uitsplitsing, nulmeting, streven_gedrukt } = sheet
  return {
    ...{ name: naam, status, unit: eenheid, direction: richting, targetPrinted: streven_gedrukt ?? null },
    ...(waarom !== undefined && { why: waarom }),
    ...(soort !== undefined && { kind: soort }),
    ...(telt !== undefined && { countingLevel: telt }),
    ...(frequentie !== undefined && { frequency: frequentie }),
    ...(niveau !== undefined && { level: niveau }),
    ...(indicator !== undefined && { indicator }),
    ...(bron !== undefined && { source: bron }),
    ...(minuten !== undefined && { registrationMinutes: minuten }),
    ...(niet_meetbaar !== undefined && { unmeasurableReason: niet_meetbaar }),
    ...(uitsplitsing && { breakdownName: uitsplitsing.naam }),
    ...(nulmeting && { baselinePeriod: nulmeting.periode, baselineValue: new Prisma.Decimal(nulmeting.waarde) }),
  }
}
