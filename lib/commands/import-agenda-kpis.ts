import 'server-only'
import { organisationNamed } from '@/lib/commands/activity-lists'
import type { HeldAgenda } from '@/lib/commands/structure-lock'
import type { Tx } from '@/lib/db/transaction'
import type { AgendaPlan } from '@/lib/domain/agenda-comparison'
import { placeAt, type AgendaPlaces } from '@/lib/domain/agenda-places'
import type { SheetRow } from '@/lib/domain/agenda-sheets'
import { dayOf } from '@/lib/domain/planning-fields'
import type { Viewer } from '@/lib/policy/viewer'

export type Made = { viewer: Viewer; now: Date }
type Writing = Made & { agenda: HeldAgenda; plan: AgendaPlan; places: AgendaPlaces }

/** KPIs that are new, with their definition, breakdown and targets: to be determined, as every KPI begins. Their figures have a file of their own. */
export async function importKpis(tx: Tx, { agenda, plan, places, viewer, now }: Writing): Promise<void> {
  const own = { regionId: agenda.regionId, agendaId: agenda.id }
  const statements = await tx.agendaStatement.findMany({ where: { agendaId: agenda.id }, select: { id: true, title: true } })
  const { _max } = await tx.kpi.aggregate({ where: { agendaId: agenda.id }, _max: { position: true } })
  const rows = plan.kpis?.rows.filter(({ outcome }) => outcome === 'new') ?? []
  const targets = plan.kpiTargets?.rows.filter(({ outcome }) => outcome === 'new').map(({ row }) => row) ?? []
  for (const [index, { row }] of rows.entries()) {
    const { at, statement, definition, breakdowns, direction, ...sheet } = row
    const position = (_max.position ?? 0) + index + 1
    const statementId = statements.find(({ title }) => title === statement)?.id ?? null
    const data = { ...own, ...sheet, ...hangsOn(places, at), direction: direction!, position, statementId }
    const { id: kpiId } = await tx.kpi.create({ data, select: { id: true } })
    const part = { regionId: own.regionId, kpiId }
    const by = { authorId: viewer.userId, authorFunction: viewer.function, writtenAt: now }
    if (definition !== '') await tx.kpiDefinition.create({ data: { ...part, number: 1, text: definition, ...by } })
    await tx.kpiBreakdown.createMany({ data: breakdowns.map((label, place) => ({ ...part, label, position: place + 1 })) })
    await tx.kpiTarget.createMany({
      data: targets.filter(({ kpi }) => kpi === row.number).map((target) => ({ ...part, ...targetOf(target) })),
    })
  }
}

/** Functions at KPIs, old and new, after those that are there; nobody fills them yet. */
export async function importKpiLeads(tx: Tx, { regionId, id: agendaId }: HeldAgenda, plan: AgendaPlan): Promise<void> {
  for (const { row } of plan.kpiLeads?.rows.filter(({ outcome }) => outcome === 'new') ?? []) {
    const { kpi, organisation, from, role, ...seat } = row
    const { id: kpiId, leads } = await tx.kpi.findUniqueOrThrow({
      where: { agendaId_number: { agendaId, number: kpi! } },
      select: { id: true, leads: { select: { position: true } } },
    })
    const position = Math.max(0, ...leads.map((lead) => lead.position)) + 1
    const organisationId = organisation === null ? null : await organisationNamed(tx, regionId, organisation)
    await tx.lead.create({ data: { ...seat, regionId, kpiId, role: role!, organisationId, position, validFrom: dayOf(from)! } })
  }
}

/** What a KPI hangs on: an ambition, a result, an activity, or the agenda as a whole. */
function hangsOn(places: AgendaPlaces, at: string | null) {
  if (at === null) return { ambitionId: null, resultId: null, activityId: null }
  const { ambitionId, resultId, activityId } = placeAt(places, at)
  return { activityId, resultId: activityId ? null : resultId, ambitionId: activityId || resultId ? null : ambitionId }
}

const targetOf = ({ kpi: _, year, day, ...target }: SheetRow<'kpiTargets'>) => ({
  ...target,
  year: year!,
  day: day === null ? null : dayOf(day),
})
