import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { PlanningKind } from '@/lib/domain/planning'
import { canBeUndone, type StructureAction, type Withdrawal } from '@/lib/domain/structure'
import { groupBy } from '@/lib/kernel/group-by'
import { canChangeStructure, canSeeStructure } from '@/lib/policy/structure-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { agendaPage } from '@/lib/queries/region-page'

export type StructureActivity = Withdrawal & {
  id: string
  code: string
  title: string
  planningPrinted: string
  planningKind: PlanningKind
  awaitsDecision: string | null
  elsewhere: string | null
  steps: StructureActivity[]
}
type StructureReference = { code: string; printed: string; title: string; targetTitle: string }
export type StructureResult = Withdrawal & {
  id: string
  number: string
  title: string
  awaitsDecision: string | null
  activities: StructureActivity[]
}
export type StructureAmbition = Withdrawal & {
  id: string
  number: string
  title: string
  kind: 'ambition' | 'precondition'
  results: StructureResult[]
  /** What stands under it without a result. */
  activities: StructureActivity[]
  references: StructureReference[]
}

/** Everything that an agenda consists of, in its order. Null for who makes no agendas in the region. */
export function getStructure(viewer: Viewer, address: { region: string; agenda: string; now: Date }) {
  return agendaPage(viewer, address, async (tx, frame) => {
    const { id, status } = frame.agenda
    if (!canSeeStructure(viewer, frame.region.id)) return null
    const mayChange = canChangeStructure(viewer, { regionId: frame.region.id, status })
    return {
      ambitions: await listTree(tx, id),
      about: await findAbout(tx, id),
      lastChange: mayChange ? await findLastChange(tx, id) : null,
      mayChange,
    }
  })
}

type Flat = Omit<StructureActivity, 'steps'> & { ambitionId: string; resultId: string | null; parentId: string | null }

async function listTree(tx: Tx, agendaId: string): Promise<StructureAmbition[]> {
  const ambitions = await tx.$queryRaw<
    (Omit<StructureAmbition, 'activities' | 'results'> & { results: Omit<StructureResult, 'activities'>[] })[]
  >`
    SELECT m.id, m.number, m.title, m.kind::text, m."withdrawnOn"::text, m."withdrawnReason",
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'number', r.number, 'title', r.title, 'awaitsDecision', r."awaitsDecision",
                                        'withdrawnOn', r."withdrawnOn", 'withdrawnReason', r."withdrawnReason") ORDER BY r.position, r.id)
                       FROM "Result" r WHERE r."ambitionId" = m.id), '[]') AS results,
           coalesce((SELECT jsonb_agg(jsonb_build_object('code', x.code, 'printed', e.printed, 'title', e.title, 'targetTitle', x.title) ORDER BY e.position)
                       FROM "ActivityReference" e JOIN "Activity" x ON x.id = e."targetId" WHERE e."ambitionId" = m.id AND e."fromId" IS NULL), '[]') AS references
      FROM "Ambition" m WHERE m."agendaId" = ${agendaId}::uuid ORDER BY m.position, m.id`
  const activities = await tx.$queryRaw<Flat[]>`
    SELECT id, code, title, "planningPrinted", "planningKind"::text, "awaitsDecision", elsewhere, "withdrawnOn"::text, "withdrawnReason",
           "ambitionId", "resultId", "parentId"
      FROM "Activity" WHERE "agendaId" = ${agendaId}::uuid ORDER BY position, id`
  const stepsOf = groupBy(activities, ({ parentId }) => parentId)
  const withSteps = (activity: Flat): StructureActivity => ({ ...activity, steps: (stepsOf.get(activity.id) ?? []).map(withSteps) })
  const whole = (stepsOf.get(null) ?? []).map((activity) => ({ ...activity, ...withSteps(activity) }))
  return ambitions.map((ambition) => ({
    ...ambition,
    results: ambition.results.map((result) => ({ ...result, activities: whole.filter(({ resultId }) => resultId === result.id) })),
    activities: whole.filter(({ ambitionId, resultId }) => ambitionId === ambition.id && resultId === null),
  }))
}

export type AgendaAbout = {
  startYear: number
  endYear: number
  predecessor: { slug: string; title: string } | null
  successor: { slug: string; title: string; status: 'draft' | 'adopted' | 'closed' } | null
}

async function findAbout(tx: Tx, agendaId: string): Promise<AgendaAbout> {
  const [about] = await tx.$queryRaw<[AgendaAbout]>`
    SELECT a."startYear", a."endYear", CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('slug', p.slug, 'title', p.title) END AS predecessor,
           CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('slug', s.slug, 'title', s.title, 'status', s.status) END AS successor
      FROM "Agenda" a LEFT JOIN "Agenda" p ON p.id = a."predecessorId" LEFT JOIN "Agenda" s ON s."predecessorId" = a.id
     WHERE a.id = ${agendaId}::uuid`
  return about
}

/** The change that can be taken back now: the last one that was not taken back yet. */
export type LastChange = { id: string; action: StructureAction; subject: string; on: DateString }

async function findLastChange(tx: Tx, agendaId: string): Promise<LastChange | null> {
  const [last] = await tx.$queryRaw<LastChange[]>`
    SELECT c.id, c.action::text, c.subject, (c."changedAt" AT TIME ZONE 'Europe/Amsterdam')::date::text AS on
      FROM "StructureChange" c
     WHERE c."agendaId" = ${agendaId}::uuid AND c.action <> 'undone' AND NOT EXISTS (SELECT FROM "StructureChange" u WHERE u."undoesId" = c.id)
     ORDER BY c.number DESC LIMIT 1`
  return last && canBeUndone(last.action) ? last : null
}
